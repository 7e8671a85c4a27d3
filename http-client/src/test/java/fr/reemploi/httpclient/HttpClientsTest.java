package fr.reemploi.httpclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientsTest {
    private static final Duration BREATHER = Duration.ofMillis(300);
    private static final HttpClientSettings SETTINGS =
            new HttpClientSettings(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(10),
                    BREATHER,
                    ProxySelector.of(null));

    private final MockWebServer server = new MockWebServer();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private HttpClients httpClients;
    private RemoteService service;

    @BeforeEach
    void start() throws IOException {
        server.start();
        httpClients = new HttpClients(SETTINGS, (_, outcome, _) -> outcomes.add(outcome));
        service = httpClients.service("shop", Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() throws IOException {
        httpClients.close();
        server.close();
    }

    @Test
    void an_answer_comes_whole_whatever_its_status() {
        server.enqueue(answer(404, "{\"error\": \"no such thing\"}"));

        var response = service.send(get());

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().path("error").asString()).isEqualTo("no such thing");
        assertThat(outcomes).containsExactly("404");
        assertThat(service.health().isUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 420, 500, 502, 503})
    void a_question_that_changes_nothing_is_asked_again(int status) {
        server.enqueue(answer(status, ""));
        server.enqueue(answer(status, ""));
        server.enqueue(answer(200, "here"));

        assertThat(service.send(get()).text()).isEqualTo("here");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void three_times_at_most() {
        for (var i = 0; i < 4; i++) server.enqueue(answer(503, ""));

        assertThat(service.send(get()).status()).isEqualTo(503);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_order_is_never_given_twice(int status) {
        server.enqueue(answer(status, ""));

        assertThat(service.send(post().build()).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_order_whose_answer_never_came_is_not_given_twice_and_may_have_been_heard() {
        server.enqueue(cut());
        server.enqueue(answer(200, "bought"));

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(post().build()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isTrue());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void an_order_that_carries_a_key_may_be_given_again() {
        server.enqueue(cut());
        server.enqueue(answer(503, ""));
        server.enqueue(answer(200, "done"));

        var keyed = post().header("Idempotency-Key", "order/1").build();
        assertThat(service.send(keyed).text()).isEqualTo("done");
    }

    @Test
    void so_may_one_that_only_looks_like_an_order() {
        server.enqueue(answer(503, ""));
        server.enqueue(answer(200, "found"));

        var search = post().tag(RemoteService.Retryable.class, RemoteService.Retryable.YES).build();
        assertThat(service.send(search).text()).isEqualTo("found");
    }

    @Tag("timing")
    @Test
    void a_service_that_asks_to_wait_a_little_is_waited_for() {
        server.enqueue(answer(429, "").newBuilder().addHeader("Retry-After", "1").build());
        server.enqueue(answer(200, "here"));

        var began = System.nanoTime();
        assertThat(service.send(get()).text()).isEqualTo("here");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "Wed, 25 Nov 2026 12:00:00 GMT"})
    void one_that_asks_for_longer_is_left_alone(String retryAfter) {
        server.enqueue(answer(429, "").newBuilder().addHeader("Retry-After", retryAfter).build());

        assertThat(service.send(get()).status()).isEqualTo(429);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Tag("timing")
    @Test
    void one_that_is_silent_is_not_waited_for() {
        for (var i = 0; i < 3; i++)
            server.enqueue(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());

        var began = System.nanoTime();
        assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> service.send(get()));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(service.health().failure()).isPresent();
        assertThat(service.health().since()).isPresent();
    }

    @Test
    void a_body_cut_in_the_middle_is_no_answer() {
        for (var i = 0; i < 3; i++)
            server.enqueue(
                    answer(200, "x".repeat(100_000))
                            .newBuilder()
                            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                            .build());

        assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> service.send(get()));
    }

    @Test
    void a_page_instead_of_json_is_not_understood_and_not_quoted() {
        server.enqueue(answer(200, "<html>secret</html>"));

        var response = service.send(get());
        assertThatExceptionOfType(MalformedResponseException.class)
                .isThrownBy(response::json)
                .withMessageNotContaining("secret");
        assertThat(response.toString()).doesNotContain("secret");
    }

    @Test
    void one_that_is_not_there_was_surely_not_asked() throws Exception {
        server.close();

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(post().build()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isFalse());
    }

    @Test
    void one_that_keeps_failing_is_left_alone_for_a_while_and_then_tried_again() throws Exception {
        for (var i = 0; i < 5; i++) server.enqueue(answer(500, ""));
        for (var i = 0; i < 5; i++) service.send(post().build());

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> service.send(get()))
                .satisfies(none -> assertThat(none.mayHaveBeenSent()).isFalse());
        assertThat(server.getRequestCount()).isEqualTo(5);
        assertThat(httpClients.health().get("shop"))
                .satisfies(it -> assertThat(it.circuitOpen()).isTrue());
        assertThat(outcomes).endsWith("resting");

        Thread.sleep(BREATHER.plusMillis(200));
        server.enqueue(answer(200, "back"));
        assertThat(service.send(get()).text()).isEqualTo("back");
        assertThat(service.health()).isEqualTo(UP);
    }

    private static final ServiceHealth UP =
            new ServiceHealth(false, java.util.Optional.empty(), java.util.Optional.empty());

    @Test
    void what_fails_at_one_service_is_no_matter_of_another() {
        for (var i = 0; i < 5; i++) server.enqueue(answer(500, ""));
        for (var i = 0; i < 5; i++) service.send(post().build());
        server.enqueue(answer(200, "well"));

        assertThat(httpClients.service("other", Duration.ofSeconds(1)).send(get()).text())
                .isEqualTo("well");
    }

    @Test
    void a_redirect_is_not_followed_for_a_key_would_go_with_it() {
        server.enqueue(
                answer(302, "")
                        .newBuilder()
                        .addHeader("Location", "http://elsewhere.example/")
                        .build());

        assertThat(service.send(get()).status()).isEqualTo(302);
    }

    @Test
    void calls_go_through_the_proxy_that_is_set() {
        server.enqueue(answer(200, "through"));
        var proxy = ProxySelector.of(new InetSocketAddress("localhost", server.getPort()));

        try (var behind = new HttpClients(SETTINGS.withProxies(proxy), CallListener.none())) {
            var far = new Request.Builder().url("http://far.example/path").build();
            assertThat(behind.service("far", Duration.ofSeconds(1)).send(far).text())
                    .isEqualTo("through");
        }
    }

    private Request get() {
        return new Request.Builder().url(server.url("/things?token=secret")).build();
    }

    private Request.Builder post() {
        var body = RequestBody.create("{}", MediaType.get("application/json"));
        return new Request.Builder().url(server.url("/orders")).post(body);
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static MockResponse cut() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }
}
