package fr.reemploi.adapters.http.cody;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.FakeChatModel;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.proposal.DraftListingTool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodyApiTest {
    private static final String QUESTION = "{\"text\": \"Un alternateur ?\"}";

    @Test
    void a_visitor_talks_to_cody_under_an_id_that_nobody_guesses() {
        var visitor = ApiTestClient.anyone();
        var started = visitor.post("/cody/conversations", "").has(201).json();
        assertThat(started.path("mode").asString()).isEqualTo("rules");
        assertThat(started.path("budget").isNull()).isTrue();
        var path = "/cody/conversations/" + started.path("id").asString();

        var answer = visitor.post(path + "/messages", QUESTION).has(200).json();
        assertThat(answer.path("text").asString()).isNotEmpty();
        assertThat(answer.path("mode").asString()).isEqualTo("rules");

        var messages = ApiTestClient.anyone().get(path).has(200).json().path("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).path("role").asString()).isEqualTo("user");
        assertThat(messages.get(1).path("role").asString()).isEqualTo("assistant");
        visitor.send("DELETE", path, "").has(204);
        assertThat(visitor.get(path).problem(404)).isEqualTo("cody.conversation-unknown");
    }

    @Test
    void a_conversation_of_an_account_is_its_own() {
        var buyer = ApiTestClient.buyer();
        var id = buyer.post("/cody/conversations", "").has(201).json().path("id").asString();
        var path = "/cody/conversations/" + id;
        buyer.post(path + "/messages", QUESTION).has(200);

        for (var other : java.util.List.of(ApiTestClient.buyer(), ApiTestClient.anyone())) {
            assertThat(other.get(path).problem(404)).isEqualTo("cody.conversation-unknown");
            assertThat(other.post(path + "/messages", QUESTION).problem(404))
                    .isEqualTo("cody.conversation-unknown");
        }
        var items = buyer.get("/cody/conversations").has(200).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("title").asString()).isEqualTo("Un alternateur ?");
        assertThat(ApiTestClient.anyone().get("/cody/conversations").problem(401))
                .isEqualTo("authentication.required");
    }

    @Test
    void an_answer_is_streamed_as_events() {
        var visitor = ApiTestClient.anyone();
        var id = visitor.post("/cody/conversations", "").has(201).json().path("id").asString();

        var answer =
                visitor.post(
                        "/cody/conversations/" + id + "/messages",
                        QUESTION,
                        "Accept",
                        "text/event-stream");

        assertThat(answer.has(200).header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.body())
                .contains("event: token\ndata: {\"text\":")
                .containsSubsequence("event: token", "event: done", "\"messageId\":");
    }

    @Test
    void a_proposed_draft_is_confirmed_and_undone_by_its_owner_and_nobody_else() {
        var seller = ApiTestClient.seller();
        var path = conversation(seller);
        proposes("je vends un alternateur de Clio 3 2008 à 80 €");

        var proposal =
                seller.post(path + "/messages", QUESTION).has(200).json().path("proposals").get(0);

        assertThat(proposal.path("kind").asString()).isEqualTo("draft-listing");
        assertThat(proposal.path("state").asString()).isEqualTo("open");
        assertThat(proposal.path("changes").toString())
                .contains("\"price\",\"before\":null,\"after\":\"80,00");
        var at = "/cody/proposals/" + proposal.path("id").asString();
        var listing = "/listings/" + proposal.path("listingId").asString();
        seller.get(listing).has(404);
        for (var other : new ApiTestClient[] {ApiTestClient.seller(), ApiTestClient.buyer()}) {
            assertThat(other.get(at).problem(404)).isEqualTo("proposal.unknown");
            assertThat(other.post(at + "/confirm", "").problem(404)).isEqualTo("proposal.unknown");
        }
        assertThat(seller.post(at + "/undo", "").problem(409)).isEqualTo("proposal.state");

        var confirmed = seller.post(at + "/confirm", "").has(200).json();
        assertThat(confirmed.path("state").asString()).isEqualTo("confirmed");
        assertThat(seller.post(at + "/confirm", "").has(200).json()).isEqualTo(confirmed);
        assertThat(seller.get(listing).has(200).json().path("status").asString())
                .isEqualTo("draft");

        assertThat(seller.post(at + "/undo", "").has(200).json().path("state").asString())
                .isEqualTo("undone");
        assertThat(seller.post(at + "/confirm", "").problem(409)).isEqualTo("proposal.state");
        seller.get(listing).has(404);
        var message = seller.get(path).has(200).json().path("messages").get(1);
        assertThat(message.path("proposals").get(0).path("state").asString()).isEqualTo("undone");
    }

    @Test
    void a_proposal_is_streamed_as_an_event() {
        var seller = ApiTestClient.seller();
        var path = conversation(seller);
        proposes("je vends un turbo de 308 à 200 €");

        var answer =
                seller.post(path + "/messages", QUESTION, "Accept", "text/event-stream").has(200);

        assertThat(answer.body())
                .containsSubsequence(
                        "event: tool",
                        "event: proposal\ndata: {\"id\":",
                        "\"state\":\"open\"",
                        "event: done");
    }

    private static String conversation(ApiTestClient caller) {
        var started = caller.post("/cody/conversations", "").has(201).json();
        return "/cody/conversations/" + started.path("id").asString();
    }

    private static void proposes(String words) {
        ApiTestClient.server()
                .getBean(FakeChatModel.class)
                .replies(
                        ChatReply.calls(
                                List.of(
                                        ToolCall.of(
                                                DraftListingTool.NAME, Map.of("words", words)))));
    }

    @Test
    void a_message_without_text_or_too_long_is_rejected() {
        var visitor = ApiTestClient.anyone();
        var id = visitor.post("/cody/conversations", "").has(201).json().path("id").asString();
        var path = "/cody/conversations/" + id + "/messages";
        assertThat(visitor.post(path, "{}").problem(422)).isEqualTo("validation.failed");
        var tooLong = "{\"text\": \"%s\"}".formatted("a".repeat(8_001));
        assertThat(visitor.post(path, tooLong).problem(422)).isEqualTo("validation.failed");
        assertThat(visitor.post(path, tooLong, "Accept", "text/event-stream").problem(422))
                .isEqualTo("validation.failed");
    }
}
