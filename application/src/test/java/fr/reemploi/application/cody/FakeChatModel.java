package fr.reemploi.application.cody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Replies as it was told, one reply after the other; then that it does not know. It is rules and,
/// once configured, the model.
public final class FakeChatModel implements ChatModel, ChatModels {
    private final Deque<ChatModel> replies = new ArrayDeque<>();
    private final List<ChatRequest> requests = new ArrayList<>();
    private boolean configured;
    private DailyTokens dailyTokens = new DailyTokens(100_000, 1_000_000);

    public synchronized FakeChatModel replies(ChatReply reply) {
        return replies(_ -> reply);
    }

    public synchronized FakeChatModel replies(Function<ChatRequest, ChatReply> reply) {
        return replies((request, stream) -> {
            var now = reply.apply(request);
            if (!now.text().isEmpty()) stream.token(now.text());
            return now;
        });
    }

    public synchronized FakeChatModel replies(ChatModel reply) {
        replies.add(reply);
        return this;
    }

    public FakeChatModel configure() {
        configured = true;
        return this;
    }

    public FakeChatModel configure(DailyTokens tokens) {
        dailyTokens = tokens;
        return configure();
    }

    @Override
    public DailyTokens dailyTokens() {
        return dailyTokens;
    }

    @Override
    public synchronized ChatReply reply(ChatRequest request, ChatStream stream) {
        requests.add(request);
        if (replies.isEmpty()) replies(ChatReply.text("Je ne sais pas."));
        return replies.removeFirst().reply(request, stream);
    }

    public synchronized List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public ChatModel rules() {
        return this;
    }

    @Override
    public Optional<ChatModel> configured() {
        return configured ? Optional.of(this) : Optional.empty();
    }
}
