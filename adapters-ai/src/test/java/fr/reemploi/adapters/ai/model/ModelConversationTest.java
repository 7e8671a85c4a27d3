package fr.reemploi.adapters.ai.model;

import static fr.reemploi.adapters.ai.model.ScriptedModelServer.CALLS;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.STOP;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.USAGE;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.call;
import static fr.reemploi.adapters.ai.model.ScriptedModelServer.text;
import static fr.reemploi.application.Examples.aPublishedListing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.ai.AiAdapter;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.cody.AnswerListener;
import fr.reemploi.application.cody.AnswerMessage.AskedQuestion;
import fr.reemploi.application.cody.AnswerMessage.CodyAnswer;
import fr.reemploi.application.cody.AnswerMessage.Mode;
import fr.reemploi.application.cody.ChatModels;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Whole conversations with a scripted model, on the real tools.
class ModelConversationTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CodyCaller VISITOR =
            new CodyCaller(Optional.empty(), ClientAddress.of("192.0.2.1"), Language.FR);

    @RegisterExtension final ScriptedModelServer server = new ScriptedModelServer();

    private final InMemoryApplication application =
            new InMemoryApplication(
                    Ports.IN_MEMORY.with(
                            ChatModels.class,
                            _ ->
                                    new AiAdapter(
                                            new TermRecognizer(CATALOGUE),
                                            CATALOGUE,
                                            server.httpClients(),
                                            server::settings)));

    @Test
    void a_part_is_found_by_a_call_and_cited() {
        var listing = application.listings.save(Change.of(aPublishedListing()));
        application.maintainIndex.catchUp();
        server.streams(call(0, "search_parts", "{\"text\": \"alternateur\"}"), CALLS, USAGE)
                .streams(text("Voici "), text("une pièce."), STOP, USAGE);

        var answer = ask("je cherche un alternateur");

        assertThat(answer.mode()).isEqualTo(Mode.MODEL);
        assertThat(answer.message().text()).isEqualTo("Voici une pièce.");
        assertThat(answer.message().cards().getFirst().id()).isEqualTo(listing.id().toString());
        assertThat(answer.usage().orElseThrow().total()).isEqualTo(240);
        server.request();
        assertThat(lastMessage(server.body()).path("content").asString())
                .contains(listing.details().title().value());
    }

    @Test
    void a_model_learns_that_its_arguments_were_unreadable_and_that_a_tool_is_not_its_own() {
        server.streams(
                        call(0, "search_parts", "{\"text\": \"alt"),
                        call(1, "system_state", "{}"),
                        call(2, "delete_everything", "{}"),
                        CALLS)
                .streams(text("Désolé."), STOP);

        ask("je cherche un alternateur");

        server.request();
        var messages = server.body().path("messages").toString();
        assertThat(messages).contains("cody.arguments").contains("cody.tool-unknown");
        assertThat(messages).doesNotContain("memory");
    }

    @Test
    void a_model_that_loops_is_stopped_and_has_no_tools_at_the_end() {
        for (var i = 0; i < 6; i++)
            server.streams(call(0, "search_parts", "{\"text\": \"phare\"}"), CALLS);

        ask("un phare");

        assertThat(server.requests()).isEqualTo(6);
        JsonNode last = null;
        for (var i = 0; i < 6; i++) last = server.body();
        assertThat(last.has("tools")).isFalse();
    }

    @Test
    void a_model_without_credit_is_replaced_by_rules() {
        server.rejects(429, "{\"error\":{\"code\":\"insufficient_quota\"}}");

        var answer = ask("quels sont les modes de livraison ?");

        assertThat(answer.mode()).isEqualTo(Mode.RULES);
        assertThat(answer.message().text())
                .startsWith("Le modèle de langage ne répond pas")
                .contains("livraison");
    }

    @Test
    void the_budget_of_a_person_ends_at_its_limit() {
        server.streams(text("Bonjour"), STOP, usage(990))
                .streams(text("Bonjour"), STOP, usage(990));
        assertThat(ask("bonjour").mode()).isEqualTo(Mode.MODEL);
        assertThat(ask("bonjour").mode()).isEqualTo(Mode.MODEL);
        assertThat(ask("bonjour").mode()).isEqualTo(Mode.RULES);
        assertThat(server.requests()).isEqualTo(2);
    }

    private static String usage(int tokens) {
        return "{\"choices\":[],\"usage\":{\"prompt_tokens\":"
                + tokens
                + ",\"completion_tokens\":0}}";
    }

    private static JsonNode lastMessage(JsonNode body) {
        var messages = body.path("messages");
        return messages.path(messages.size() - 1);
    }

    private CodyAnswer ask(String text) {
        var conversation = application.manageCodyConversations.start(VISITOR);
        return application.answerMessage.answer(
                VISITOR,
                conversation.id(),
                AskedQuestion.parse(text, Optional.empty()),
                AnswerListener.NONE);
    }
}
