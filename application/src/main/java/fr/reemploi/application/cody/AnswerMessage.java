package fr.reemploi.application.cody;

import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatRequest;
import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.application.cody.ChatModel.ChatTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.AssistantTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.cody.ChatModel.ChatTurn.UserTurn;
import fr.reemploi.application.cody.ChatModel.TokenUsage;
import fr.reemploi.application.cody.ChatModelException.Reason;
import fr.reemploi.application.cody.TokenBudget.Budget;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.CodyMessage.Author;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Answers a message to Cody: a chat model replies, tools are called for the caller, and both
/// messages are added to the conversation.
@UseCase
public final class AnswerMessage {
    /// How often a model may call tools before it must answer.
    static final int MAX_ROUNDS = 5;

    /// The most calls of one reply; further ones are ignored.
    static final int MAX_CALLS = 6;

    /// The messages a model reads, besides the new one.
    private static final int MAX_HISTORY = 20;

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MAX_ANSWER = 16_000;
    private static final int MAX_PAGE = 300;

    private final ManageCodyConversations reading;
    private final CodyConversations conversations;
    private final ChatModels models;
    private final Toolbox toolbox;
    private final TokenBudget budget;
    private final Throttle throttle;
    private final Ids ids;
    private final InstantSource clock;

    public AnswerMessage(
            ManageCodyConversations reading,
            CodyConversations conversations,
            ChatModels models,
            Toolbox toolbox,
            TokenBudget budget,
            Throttle throttle,
            Ids ids,
            InstantSource clock) {
        this.reading = reading;
        this.conversations = conversations;
        this.models = models;
        this.toolbox = toolbox;
        this.budget = budget;
        this.throttle = throttle;
        this.ids = ids;
        this.clock = clock;
    }

    /// How the next answer is made, where the budget allows it.
    public Mode mode() {
        return models.configured().isPresent() ? Mode.MODEL : Mode.RULES;
    }

    /// The caller's budget of the configured model; empty if none is configured.
    public Optional<Budget> budget(CodyCaller caller) {
        return models.configured().map(_ -> budget.of(caller));
    }

    /// Answers a message.
    ///
    /// @throws InvalidInputException on `text`
    /// @throws fr.reemploi.domain.shared.NotFoundException `cody.conversation-unknown`
    /// @throws fr.reemploi.application.shared.RateLimitedException `rate.limited`;
    ///   `cody.budget-spent` where rules do not know an answer either
    /// @throws ChatModelException `CANCELLED` when the person left; nothing is stored then
    public CodyAnswer answer(
            CodyCaller caller,
            CodyConversationId id,
            AskedQuestion question,
            AnswerListener listener) {
        var conversation = reading.read(caller, id);
        countMessage(caller);
        var asked = CodyMessage.ofUser(ids.next(), question.text(), clock.instant());
        var answer = answer(new Run(caller, conversation, question, listener));
        OptimisticUpdate.of(
                () -> reading.read(caller, id),
                stored -> stored.add(List.of(asked, answer.message()), clock.instant()),
                conversations::save);
        return answer;
    }

    private static CodyAnswer answer(Run run) {
        try (var _ = Heartbeat.start(run.listener, HEARTBEAT)) {
            return run.answer();
        }
    }

    private void countMessage(CodyCaller caller) {
        caller.account()
                .ifPresentOrElse(
                        account ->
                                throttle.count(Limit.CODY_MESSAGES_OF_ACCOUNT, account.toString()),
                        () -> throttle.count(Limit.CODY_MESSAGES_FROM_ADDRESS, caller.address()));
    }

    /// A message to Cody.
    ///
    /// @param page path of the page the user reads
    public record AskedQuestion(String text, Optional<String> page) {
        /// Reads a message.
        ///
        /// @throws InvalidInputException on `text`: `field.required`, `text.too-long`…
        public static AskedQuestion parse(String text, Optional<String> page) {
            return new AskedQuestion(
                    TextRules.multiLine(text, CodyConversation.MAX_TEXT),
                    page.filter(path -> path.startsWith("/") && path.length() <= MAX_PAGE));
        }
    }

    /// An answer of Cody.
    ///
    /// @param usage the tokens of a model; empty by rules
    public record CodyAnswer(CodyMessage message, Mode mode, Optional<TokenUsage> usage) {}

    /// How an answer is made.
    public enum Mode {
        RULES,
        MODEL
    }

    /// The making of one answer.
    private final class Run implements ChatStream {
        private final CodyCaller caller;
        private final AskedQuestion question;
        private final AnswerListener listener;
        private final List<ChatTurn> turns = new ArrayList<>();
        private final Set<AnswerCard> cards = new LinkedHashSet<>();
        private final Set<AnswerSource> sources = new LinkedHashSet<>();
        private final int beginning;
        private final StringBuilder said = new StringBuilder();
        private final List<UUID> proposals = new ArrayList<>();
        private TokenUsage usage = TokenUsage.NONE;
        private boolean isHeldBack;
        private boolean isUnknown;

        Run(
                CodyCaller caller,
                CodyConversation conversation,
                AskedQuestion question,
                AnswerListener listener) {
            this.caller = caller;
            this.question = question;
            this.listener = listener;
            var history = conversation.messages();
            history.subList(Math.max(0, history.size() - MAX_HISTORY), history.size()).stream()
                    .map(AnswerMessage::turn)
                    .forEach(turns::add);
            turns.add(new UserTurn(question.text()));
            beginning = turns.size();
        }

        CodyAnswer answer() {
            var model = models.configured();
            if (model.isEmpty()) return byRules();
            if (!budget.isLeft(caller)) return withoutBudget();
            try {
                converse(model.get());
            } catch (ChatModelException failure) {
                count(TokenUsage.estimate(request(true), said.toString()));
                if (failure.reason() == Reason.CANCELLED) throw failure;
                if (said.isEmpty()) return insteadOfModel();
                paragraph();
                token(Messages.of(caller.language(), "cody.broken-off"));
            }
            return new CodyAnswer(message(), Mode.MODEL, Optional.of(usage));
        }

        private CodyAnswer byRules() {
            converse(models.rules());
            return new CodyAnswer(message(), Mode.RULES, Optional.empty());
        }

        /// Nothing is shown before it is clear that rules know an answer.
        private CodyAnswer withoutBudget() {
            isHeldBack = true;
            notice("cody.budget-notice");
            var answer = byRules();
            if (isUnknown) throw spent();
            listener.token(said.toString());
            return answer;
        }

        private RateLimitedException spent() {
            var resetsAt = budget.of(caller).resetsAt();
            return new RateLimitedException(
                    "cody.budget-spent", Duration.between(clock.instant(), resetsAt));
        }

        private CodyAnswer insteadOfModel() {
            turns.subList(beginning, turns.size()).clear();
            notice("cody.model-unavailable");
            return byRules();
        }

        private void notice(String code) {
            token(Messages.of(caller.language(), code));
            paragraph();
        }

        private void converse(ChatModel model) {
            for (var round = 0; ; round++) {
                var reply = model.reply(request(round < MAX_ROUNDS), this);
                reply.usage().ifPresent(this::count);
                isUnknown = !reply.known();
                if (reply.calls().isEmpty() || round >= MAX_ROUNDS) return;
                call(reply);
            }
        }

        private void count(TokenUsage used) {
            usage = usage.plus(used);
            budget.spend(caller, used.total());
        }

        @Override
        public void token(String text) {
            said.append(text);
            if (!isHeldBack) listener.token(text);
        }

        @Override
        public void onCancel(Runnable cancel) {
            listener.onCancel(cancel);
        }

        private void paragraph() {
            if (!said.isEmpty()) token("\n\n");
        }

        private ChatRequest request(boolean mayCall) {
            return new ChatRequest(
                    caller.language(),
                    Instructions.of(caller, question.page()),
                    PersonalIdentifiers.notTypedIn(turns).hiddenIn(turns),
                    mayCall ? toolbox.offeredTo(caller) : List.of(),
                    question.page());
        }

        private void call(ChatReply reply) {
            var calls = reply.calls().stream().limit(MAX_CALLS).toList();
            turns.add(new AssistantTurn(reply.text(), calls));
            if (!reply.text().isEmpty()) paragraph();
            for (var call : calls) {
                listener.tool(call.name(), summary(call));
                var result = toolbox.call(caller, call);
                result.cards().stream()
                        .limit(CodyMessage.MAX_CARDS - (long) cards.size())
                        .forEach(cards::add);
                result.sources().stream()
                        .limit(CodyMessage.MAX_SOURCES - (long) sources.size())
                        .forEach(sources::add);
                result.proposals().forEach(this::show);
                turns.add(new ToolTurn(call, result));
            }
        }

        private void show(Proposal proposal) {
            proposals.add(proposal.id().value());
            listener.proposal(proposal);
        }

        /// What a tool does; of one that does not exist, nothing the model wrote is shown.
        private String summary(ToolCall call) {
            var key = "cody.tool." + call.name().replace('_', '-');
            return Messages.of(
                    caller.language(),
                    Messages.contains(key, caller.language()) ? key : "cody.tool");
        }

        private CodyMessage message() {
            var text = said.toString().strip();
            var bounded = text.length() <= MAX_ANSWER ? text : text.substring(0, MAX_ANSWER);
            return new CodyMessage(
                    ids.next(),
                    Author.ASSISTANT,
                    clock.instant(),
                    bounded,
                    List.copyOf(cards),
                    List.copyOf(sources),
                    List.copyOf(proposals));
        }
    }

    private static ChatTurn turn(CodyMessage message) {
        return message.author() == Author.USER
                ? new UserTurn(message.text())
                : new AssistantTurn(message.text(), List.of());
    }
}
