package fr.reemploi.application.cody;

import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.cody.AnswerMessage.AskedQuestion;
import fr.reemploi.application.cody.AnswerMessage.Mode;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.cody.ChatModel.TokenUsage;
import fr.reemploi.application.cody.ChatModelException.Reason;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerMessageTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final CodyCaller visitor =
            new CodyCaller(Optional.empty(), ClientAddress.of("192.0.2.1"), Language.FR);

    @Test
    void an_answer_carries_the_cards_and_sources_of_its_tools() {
        var listing = application.listings.save(Change.of(aPublishedListing()));
        application.maintainIndex.catchUp();
        application.chatModel.replies(
                call(ShowListingTool.NAME, Map.of("listingId", listing.id().toString())));
        application.chatModel.replies(ChatReply.text("Voici l’annonce."));

        var answer = ask(visitor);

        assertThat(answer.message().text()).isEqualTo("Voici l’annonce.");
        assertThat(answer.message().cards()).hasSize(1);
        assertThat(answer.message().sources().getFirst().id()).isEqualTo(listing.id().toString());
    }

    @Test
    void a_tool_of_another_role_is_not_offered_and_called_all_the_same_is_an_error() {
        application.chatModel.replies(call(SellerFiguresTool.NAME, Map.of()));

        ask(visitor);

        var request = application.chatModel.requests().getLast();
        assertThat(request.tool(SellerFiguresTool.NAME)).isEmpty();
        assertThat(result(request).errorCode()).contains("cody.tool-unknown");
    }

    @Test
    void arguments_that_are_not_valid_are_an_error_that_names_them() {
        application.chatModel.replies(
                call(SearchPartsTool.NAME, Map.of("year", "vieux", "nonsense", 1)));
        ask(visitor);
        assertThat(result(application.chatModel.requests().getLast()).data().toString())
                .contains("year", "nonsense");
        application.chatModel.replies(
                ChatReply.calls(
                        List.of(new ToolCall("1", SearchPartsTool.NAME, Optional.empty()))));
        ask(visitor);
        assertThat(result(application.chatModel.requests().getLast()).errorCode())
                .contains("cody.arguments");
    }

    @Test
    void a_model_that_keeps_calling_tools_must_answer_after_five_rounds() {
        for (var round = 0; round < 20; round++)
            application.chatModel.replies(call(SearchPartsTool.NAME, Map.of("text", "phare")));

        ask(visitor);

        assertThat(application.chatModel.requests()).hasSize(AnswerMessage.MAX_ROUNDS + 1);
        assertThat(application.chatModel.requests().getLast().tools()).isEmpty();
    }

    @Test
    void a_conversation_of_an_account_is_not_found_by_others() {
        var account = anAccountId();
        var owner = caller(account, Role.BUYER);
        var conversation = application.manageCodyConversations.start(owner);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        application.answerMessage.answer(
                                visitor, conversation.id(), question(), AnswerListener.NONE));
    }

    @Test
    void an_anonymous_conversation_is_forgotten_after_a_day() {
        var conversation = application.manageCodyConversations.start(visitor);
        application.businessClock.advance(CodyConversation.ANONYMOUS_LIFETIME);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> application.manageCodyConversations.read(visitor, conversation.id()));
    }

    @Test
    void messages_are_throttled_by_address() {
        var conversation = application.manageCodyConversations.start(visitor);
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> {
                    for (var number = 0; number < 100; number++)
                        application.answerMessage.answer(
                                visitor, conversation.id(), question(), AnswerListener.NONE);
                });
    }

    @Test
    void a_model_that_is_not_reached_is_replaced_by_rules_and_that_is_said() {
        application.chatModel.configure();
        application.chatModel.replies(call(SearchPartsTool.NAME, Map.of("text", "phare")));
        application.chatModel.replies(_ -> failure(Reason.UNAVAILABLE));
        application.chatModel.replies(ChatReply.text("Rien en vente."));

        var answer = ask(visitor);

        assertThat(answer.mode()).isEqualTo(Mode.RULES);
        assertThat(answer.message().text())
                .startsWith("Le modèle de langage ne répond pas")
                .endsWith("Rien en vente.");
        assertThat(application.chatModel.requests().getLast().turns()).hasSize(1);
    }

    @Test
    void an_answer_that_broke_off_stays_and_says_so() {
        application.chatModel.configure();
        application.chatModel.replies((_, stream) -> {
            stream.token("Il y a trois");
            return failure(Reason.BROKEN);
        });

        var answer = ask(visitor);

        assertThat(answer.mode()).isEqualTo(Mode.MODEL);
        assertThat(answer.message().text())
                .startsWith("Il y a trois")
                .contains("La réponse s’est interrompue");
    }

    @Test
    void what_a_model_used_is_counted_and_shown() {
        application.chatModel.configure(new DailyTokens(1_000, 10_000));
        application.chatModel.replies(used("Bonjour", 300));
        application.chatModel.replies(used("Bonjour", 200));
        ask(visitor);
        ask(visitor);

        var budget = application.answerMessage.budget(visitor).orElseThrow();
        assertThat(budget.used()).isEqualTo(500);
        assertThat(budget.total()).isEqualTo(1_000);
        assertThat(budget.resetsAt()).isEqualTo("2026-03-02T23:00:00Z");
    }

    @Test
    void rules_answer_where_the_budget_is_spent_until_the_next_day() {
        application.chatModel.configure(new DailyTokens(1_000, 10_000));
        application.chatModel.replies(used("Bonjour", 1_000));
        ask(visitor);
        application.chatModel.replies(ChatReply.text("Par règles."));

        var answer = ask(visitor);

        assertThat(answer.mode()).isEqualTo(Mode.RULES);
        assertThat(answer.message().text()).startsWith("Le budget du jour").endsWith("Par règles.");
        application.businessClock.advance(Duration.ofDays(1));
        application.chatModel.replies(used("Bonjour", 1));
        assertThat(ask(visitor).mode()).isEqualTo(Mode.MODEL);
    }

    @Test
    void where_rules_do_not_know_either_the_question_is_rejected_and_nothing_was_said() {
        application.chatModel.configure(new DailyTokens(0, 10_000));
        application.chatModel.replies(ChatReply.unknown("Je ne sais pas."));
        var said = new StringBuilder();
        var conversation = application.manageCodyConversations.start(visitor);

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() ->
                        application.answerMessage.answer(
                                visitor, conversation.id(), question(), new Reader(said)))
                .satisfies(limited -> {
                    assertThat(limited.code()).isEqualTo("cody.budget-spent");
                    assertThat(limited.retryAfter()).isBetween(Duration.ZERO, Duration.ofDays(1));
                });
        assertThat(said).isEmpty();
    }

    @Test
    void visitors_together_leave_half_of_the_budget_to_accounts() {
        application.chatModel.configure(new DailyTokens(1_000, 2_000));
        application.chatModel.replies(used("Bonjour", 1_000));
        ask(visitor);

        var another =
                new CodyCaller(Optional.empty(), ClientAddress.of("198.51.100.7"), Language.FR);
        assertThat(ask(another).mode()).isEqualTo(Mode.RULES);
        application.chatModel.replies(used("Bonjour", 1_000));
        assertThat(ask(caller(anAccountId(), Role.BUYER)).mode()).isEqualTo(Mode.MODEL);
        assertThat(ask(caller(anAccountId(), Role.BUYER)).mode()).isEqualTo(Mode.RULES);
    }

    @Test
    void one_who_leaves_has_used_tokens_all_the_same_and_nothing_is_stored() {
        application.chatModel.configure();
        application.chatModel.replies(_ -> failure(Reason.CANCELLED));
        var conversation = application.manageCodyConversations.start(visitor);

        assertThatExceptionOfType(ChatModelException.class)
                .isThrownBy(() ->
                        application.answerMessage.answer(
                                visitor, conversation.id(), question(), AnswerListener.NONE));

        assertThat(application.answerMessage.budget(visitor).orElseThrow().used()).isPositive();
        assertThat(application.manageCodyConversations.read(visitor, conversation.id()).messages())
                .isEmpty();
    }

    @Test
    void plates_that_nobody_typed_stay_out_of_what_a_model_reads() {
        application.chatModel.replies(ChatReply.text("C’était AB-123-CD."));
        var conversation = application.manageCodyConversations.start(visitor);
        for (var i = 0; i < 2; i++)
            application.answerMessage.answer(
                    visitor, conversation.id(), question(), AnswerListener.NONE);

        assertThat(application.chatModel.requests().getLast().turns().toString())
                .doesNotContain("AB-123-CD");
    }

    private static ChatReply used(String text, long tokens) {
        return new ChatReply(text, List.of(), Optional.of(new TokenUsage(tokens, 0)), true);
    }

    private static ChatReply failure(Reason reason) {
        throw new ChatModelException(reason, "scripted", Optional.empty());
    }

    private AnswerMessage.CodyAnswer ask(CodyCaller caller) {
        var conversation = application.manageCodyConversations.start(caller);
        return application.answerMessage.answer(
                caller, conversation.id(), question(), AnswerListener.NONE);
    }

    /// Reads along.
    private record Reader(StringBuilder said) implements AnswerListener {
        @Override
        public void token(String text) {
            said.append(text);
        }

        @Override
        public void tool(String name, String summary) {
            said.append(summary);
        }

        @Override
        public void onCancel(Runnable cancel) {
            // stays to the end
        }
    }

    private static AskedQuestion question() {
        return AskedQuestion.parse("Bonjour", Optional.empty());
    }

    private static ChatReply call(String tool, Map<String, Object> arguments) {
        return ChatReply.calls(List.of(ToolCall.of(tool, arguments)));
    }

    private static ToolResult result(ChatModel.ChatRequest request) {
        return ((ToolTurn) request.turns().getLast()).result();
    }

    private static CodyCaller caller(fr.reemploi.domain.account.AccountId account, Role... roles) {
        var actor = new Actor(account, Set.of(roles), aSession(account).id());
        return new CodyCaller(Optional.of(actor), ClientAddress.of("192.0.2.2"), Language.FR);
    }
}
