package fr.reemploi.adapters.http.cody;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.application.cody.AnswerMessage.CodyAnswer;
import fr.reemploi.application.cody.AnswerMessage.Mode;
import fr.reemploi.application.cody.ChatModel.TokenUsage;
import fr.reemploi.application.cody.TokenBudget.Budget;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.CodyMessage.Author;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Conversations with Cody in JSON.
final class CodyJson {
    private static final int MAX_TITLE = 80;

    private CodyJson() {}

    /// A conversation that was started.
    ///
    /// @param mode `rules` or `model`
    /// @param budget the tokens of a model; null by rules
    record NewConversation(UUID id, String mode, Optional<BudgetJson> budget) {
        static NewConversation of(
                CodyConversation conversation, Mode mode, Optional<Budget> budget) {
            return new NewConversation(
                    conversation.id().value(), EnumNames.of(mode), budget.map(BudgetJson::of));
        }
    }

    /// What may be used until `resetsAt`.
    record BudgetJson(long used, long total, String unit, Instant resetsAt) {
        static BudgetJson of(Budget budget) {
            return new BudgetJson(budget.used(), budget.total(), "tokens", budget.resetsAt());
        }
    }

    /// A conversation in a list.
    ///
    /// @param title the beginning of its first message
    record ConversationSummary(UUID id, String title, Instant startedAt, Instant updatedAt) {
        static ConversationSummary of(CodyConversation conversation) {
            var first =
                    conversation.messages().stream()
                            .filter(message -> message.author() == Author.USER)
                            .findFirst()
                            .map(CodyMessage::text)
                            .orElse("");
            return new ConversationSummary(
                    conversation.id().value(),
                    first.length() <= MAX_TITLE ? first : first.substring(0, MAX_TITLE) + "…",
                    conversation.startedAt(),
                    conversation.updatedAt());
        }
    }

    /// A conversation with its messages, oldest first.
    record ConversationJson(UUID id, List<MessageJson> messages) {
        static ConversationJson of(
                CodyConversation conversation,
                String base,
                Function<CodyMessage, List<ProposalJson>> proposals) {
            return new ConversationJson(
                    conversation.id().value(),
                    conversation.messages().stream()
                            .map(message -> MessageJson.of(message, base, proposals.apply(message)))
                            .toList());
        }
    }

    /// A message.
    record MessageJson(
            UUID id,
            String role,
            Instant at,
            String text,
            List<CardLink> cards,
            List<SourceJson> sources,
            List<ProposalJson> proposals) {
        static MessageJson of(CodyMessage message, String base, List<ProposalJson> proposals) {
            return new MessageJson(
                    message.id(),
                    EnumNames.of(message.author()),
                    message.at(),
                    message.text(),
                    CardLink.of(message.cards(), base),
                    SourceJson.of(message.sources()),
                    proposals);
        }
    }

    /// A whole answer.
    record CodyAnswerJson(
            String text,
            List<CardLink> cards,
            List<SourceJson> sources,
            List<ProposalJson> proposals,
            String mode) {
        static CodyAnswerJson of(CodyAnswer answer, String base, List<ProposalJson> proposals) {
            var message = answer.message();
            return new CodyAnswerJson(
                    message.text(),
                    CardLink.of(message.cards(), base),
                    SourceJson.of(message.sources()),
                    proposals,
                    EnumNames.of(answer.mode()));
        }
    }

    /// The end of a streamed answer.
    record DoneJson(
            UUID messageId,
            List<CardLink> cards,
            List<SourceJson> sources,
            Optional<UsageJson> usage) {
        static DoneJson of(CodyAnswer answer, String base) {
            var message = answer.message();
            return new DoneJson(
                    message.id(),
                    CardLink.of(message.cards(), base),
                    SourceJson.of(message.sources()),
                    answer.usage().map(UsageJson::of));
        }
    }

    /// The tokens an answer used.
    record UsageJson(long promptTokens, long completionTokens) {
        static UsageJson of(TokenUsage usage) {
            return new UsageJson(usage.promptTokens(), usage.completionTokens());
        }
    }

    /// A listing or an order an answer shows.
    record CardLink(String kind, String id, String title, String url) {
        static List<CardLink> of(List<AnswerCard> cards, String base) {
            return cards.stream()
                    .map(card ->
                            new CardLink(
                                    card.kind(),
                                    card.id(),
                                    card.title(),
                                    AbsoluteLinks.absolute(base, card.path())))
                    .toList();
        }
    }

    /// What an answer rests on.
    record SourceJson(String kind, String id) {
        static List<SourceJson> of(List<AnswerSource> sources) {
            return sources.stream()
                    .map(source -> new SourceJson(source.kind(), source.id()))
                    .toList();
        }
    }
}
