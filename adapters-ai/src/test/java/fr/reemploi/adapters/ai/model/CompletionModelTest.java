package fr.reemploi.adapters.ai.model;

import static fr.reemploi.adapters.ai.model.ScriptedModelServer.CALLS;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.STOP;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.USAGE;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.call;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatRequest;
import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.application.cody.ChatModel.ChatTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.AssistantTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.UserTurn;
import fr.reemploi.application.cody.ChatModel.TokenUsage;
import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.ChatModelException.Reason;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One reply at a time, from a server whose every word is written here.
class CompletionModelTest {
    private static final String QUOTA =
            "{\"error\":{\"message\":\"You exceeded your current"
                    + " quota\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}";

    @RegisterExtension final ScriptedModelServer server = new ScriptedModelServer();

    private final InMemoryApplication application = new InMemoryApplication();
    private final Dialects dialects = new Dialects();
    private final Reading reading = new Reading();

    @Test
    void text_is_passed_on_as_it_comes() {
        server.streams(text("Bon"), text("jour"), text(" !"), STOP, USAGE);

        var reply = reply();

        assertThat(reading.tokens).containsExactly("Bon", "jour", " !");
        assertThat(reply.text()).isEqualTo("Bonjour !");
        assertThat(reply.usage()).contains(new TokenUsage(100, 20));
    }

    @Test
    void comments_missing_spaces_and_line_ends_of_windows_are_read() {
        server.streamsExactly(
                ": keep-alive\n\ndata:"
                        + text("Bon")
                        + "\r\n\r\n: again\n\ndata: "
                        + text("jour")
                        + "\n\ndata:"
                        + STOP
                        + "\n\ndata:[DONE]\n\n");

        assertThat(reply().text()).isEqualTo("Bonjour");
    }

    @Test
    void a_stream_may_end_without_its_end_mark_but_not_without_a_reason() {
        server.streamsExactly("data: " + text("Oui") + "\n\ndata: " + STOP + "\n\n");
        assertThat(reply().text()).isEqualTo("Oui");
        server.streamsExactly("data: " + text("Ou") + "\n\n");
        assertThat(failure().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_server_that_does_not_stream_is_understood() {
        server.rejects(
                200,
                "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Oui\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}");

        assertThat(reply().text()).isEqualTo("Oui");
        assertThat(reading.tokens).containsExactly("Oui");
    }

    @Test
    void text_in_parts_is_read_without_the_thoughts() {
        server.streams(
                "{\"choices\":[{\"index\":0,\"delta\":{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"hmm\"}]},{\"type\":\"text\",\"text\":\"Oui\"}]}}]}",
                STOP);

        assertThat(reply().text()).isEqualTo("Oui");
    }

    @Test
    void a_server_that_reports_no_usage_is_counted_all_the_same() {
        server.streams(text("Une réponse d’une quarantaine de signes."), STOP);

        var usage = reply().usage().orElseThrow();

        assertThat(usage.completionTokens()).isEqualTo(10);
        assertThat(usage.promptTokens()).isPositive();
    }

    @Test
    void calls_of_tools_come_in_pieces_and_several_at_once() {
        server.streams(
                call(0, "search_parts", ""),
                call(0, "", "{\"te"),
                call(1, "search_faq", "{\"text\":"),
                call(0, "", "xt\":\"phare\"}"),
                call(1, "", "\"retour\"}"),
                CALLS);

        assertThat(reply().calls())
                .extracting(ToolCall::name, call -> call.arguments().orElseThrow())
                .containsExactly(
                        tuple("search_parts", Map.of("text", "phare")),
                        tuple("search_faq", Map.of("text", "retour")));
    }

    @Test
    void calls_without_an_index_and_with_arguments_as_an_object_are_understood() {
        server.streams(
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"name\":\"search_parts\",\"arguments\":{\"text\":\"phare\"}}}]}}]}",
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"name\":\"search_faq\",\"arguments\":\"\"}}]}}]}",
                CALLS);

        assertThat(reply().calls())
                .extracting(call -> call.arguments().orElseThrow())
                .containsExactly(Map.of("text", "phare"), Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\": \"pha", "phare", "[1]", "\"x\""})
    void arguments_that_are_no_object_leave_the_call_without_any(String arguments) {
        server.streams(call(0, "search_parts", arguments), CALLS);

        assertThat(reply().calls().getFirst().arguments()).isEmpty();
    }

    @Test
    void ids_of_calls_are_nine_letters_and_digits_and_return_with_the_result() {
        server.streams(call(0, "search_parts", "{}"), CALLS).streams(text("Rien."), STOP);
        var call = reply().calls().getFirst();
        server.request();

        reply(
                List.of(
                        new UserTurn("un phare"),
                        new AssistantTurn("", List.of(call)),
                        new ToolTurn(call, ToolResult.of(Map.of("total", 0)))),
                "scripted");

        var messages = server.body().path("messages");
        assertThat(call.id()).matches("[A-Za-z0-9]{9}");
        assertThat(messages.path(2).path("tool_calls").path(0).path("id").asString())
                .isEqualTo(call.id());
        assertThat(messages.path(3).path("tool_call_id").asString()).isEqualTo(call.id());
        assertThat(messages.path(3).path("content").asString()).isEqualTo("{\"total\":0}");
    }

    @Test
    void tools_are_described_with_their_parameters() {
        server.streams(text("Oui"), STOP);
        reply();

        var request = server.request();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sk-scripted-key");
        assertThat(request.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void only_what_every_server_knows_is_sent() {
        server.streams(text("Oui"), STOP);
        reply();

        var body = server.body();
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "model", "stream", "stream_options", "max_tokens", "messages", "tools");
        var function = body.path("tools").path(0).path("function");
        assertThat(function.path("parameters").path("type").asString()).isEqualTo("object");
        assertThat(body.path("messages").path(0).path("role").asString()).isEqualTo("system");
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, developer, max_completion_tokens, true",
        "https://api.mistral.ai/v1, system, max_tokens, false",
        "http://localhost:11434/v1, system, max_tokens, true"
    })
    void each_provider_is_spoken_to_in_its_dialect(
            String address, String role, String limit, boolean asksForUsage) {
        assertThat(Dialect.of(HttpUrl.get(address)))
                .isEqualTo(new Dialect(role, limit, asksForUsage));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400|{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","param":"max_tokens"}}|max_completion_tokens|max_tokens
                    422|{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"]}]}}|max_tokens|stream_options
                    400|{"error":"unknown field: stream_options"}|max_tokens|stream_options
                    """)
    void a_field_that_a_server_rejects_is_not_sent_again(
            int status, String error, String sent, String left) {
        server.rejects(status, error).streams(text("Oui"), STOP).streams(text("Oui"), STOP);
        assertThat(reply().text()).isEqualTo("Oui");
        reply();

        server.request();
        for (var next = 0; next < 2; next++) {
            var body = server.body();
            assertThat(body.has(sent)).isTrue();
            assertThat(body.has(left)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After-Ms: 20", "Retry-After: 0"})
    void a_limit_of_the_rate_is_waited_for(String header) {
        var parts = header.split(": ");
        server.rejects(429, "{\"error\":{\"message\":\"Rate limit\"}}", parts[0], parts[1])
                .streams(text("Oui"), STOP);

        assertThat(reply().text()).isEqualTo("Oui");
    }

    @Test
    void no_credit_is_not_tried_again() {
        server.rejects(429, QUOTA);

        assertThat(failure().reason()).isEqualTo(Reason.NO_CREDIT);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_wait_that_is_too_long_is_passed_on() {
        server.rejects(429, "{\"error\":{\"message\":\"Rate limit\"}}", "Retry-After", "120");

        var failure = failure();
        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNAVAILABLE, 3",
        "503, UNAVAILABLE, 3",
        "401, REJECTED, 1",
        "403, REJECTED, 1",
        "404, REJECTED, 1",
        "422, REJECTED, 1",
        "302, REJECTED, 1"
    })
    void an_error_is_tried_again_only_where_that_helps(int status, Reason reason, int requests) {
        for (var i = 0; i < 3; i++) server.rejects(status, "<html>", "Retry-After-Ms", "1");

        var failure = failure();

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(server.requests()).isEqualTo(requests);
        assertThat(failure).hasMessageNotContaining("sk-scripted");
    }

    @Test
    void an_error_within_the_stream_is_an_error() {
        server.streams("{\"error\":{\"message\":\"no credit\",\"code\":\"insufficient_quota\"}}");
        assertThat(failure().reason()).isEqualTo(Reason.NO_CREDIT);
        server.streams(text("Bon"), "{\"error\":{\"message\":\"overloaded\"}}");
        assertThat(failure().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void what_is_no_json_breaks_the_reply_off() {
        server.streams(text("Bon"), "oops");
        assertThat(failure().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_stream_that_is_cut_is_broken() {
        server.responds(
                ScriptedModelServer.stream(
                                "data: " + text("Bon") + "\n\n" + ":".repeat(2_000) + "\n")
                        .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE));

        assertThat(failure().reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void a_model_that_never_ends_is_ended() {
        var events = new String[40];
        Arrays.fill(events, text("bla ".repeat(500)));
        server.streams(events);

        assertThat(reply().text()).hasSizeLessThan(70_000);
    }

    @Test
    void a_person_who_leaves_ends_the_call() throws Exception {
        server.responds(
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/event-stream")
                        .body("data: " + text("Bon") + "\n\n" + ": wait\n\n".repeat(200))
                        .throttleBody(80, 100, TimeUnit.MILLISECONDS));
        var running = CompletableFuture.supplyAsync(this::failure);
        assertThat(reading.first.await(5, TimeUnit.SECONDS)).isTrue();

        reading.cancellations.forEach(Runnable::run);

        assertThat(running.get(2, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void nothing_is_sent_for_one_who_has_left_while_waiting() throws Exception {
        server.rejects(429, "{}", "Retry-After", "4");
        var running = CompletableFuture.supplyAsync(this::failure);
        server.request();

        reading.cancelAll();

        assertThat(running.get(2, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
        assertThat(server.requests()).isEqualTo(1);
    }

    private ChatReply reply() {
        return reply(List.of(new UserTurn("Bonjour")), "scripted");
    }

    private ChatReply reply(List<ChatTurn> turns, String model) {
        var settings = ModelSettings.of(server.settings()).orElseThrow();
        var service =
                server.httpClients()
                        .slowService(model, Duration.ofSeconds(10), Duration.ofSeconds(5));
        var request =
                new ChatRequest(
                        Language.FR,
                        "Tu es Cody.",
                        turns,
                        List.of(application.searchPartsTool),
                        Optional.empty());
        return new CompletionModel(service, settings, dialects).reply(request, reading);
    }

    private ChatModelException failure() {
        return catchThrowableOfType(ChatModelException.class, this::reply);
    }

    /// Reads along.
    private static final class Reading implements ChatStream {
        private final List<String> tokens = new ArrayList<>();
        private final List<Runnable> cancellations = new CopyOnWriteArrayList<>();
        private final CountDownLatch first = new CountDownLatch(1);

        @Override
        public void token(String text) {
            tokens.add(text);
            first.countDown();
        }

        @Override
        public void onCancel(Runnable cancel) {
            cancellations.add(cancel);
        }

        /// The first one is there before a request is sent.
        void cancelAll() {
            cancellations.forEach(Runnable::run);
        }
    }
}
