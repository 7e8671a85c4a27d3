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
    private final Deque<Function<ChatRequest, ChatReply>> replies = new ArrayDeque<>();
    private final List<ChatRequest> requests = new ArrayList<>();
    private boolean configured;

    public synchronized FakeChatModel replies(ChatReply reply) {
        return replies(_ -> reply);
    }

    public synchronized FakeChatModel replies(Function<ChatRequest, ChatReply> reply) {
        replies.add(reply);
        return this;
    }

    public FakeChatModel configure() {
        configured = true;
        return this;
    }

    @Override
    public synchronized ChatReply reply(ChatRequest request, ChatStream stream) {
        requests.add(request);
        var reply =
                replies.isEmpty()
                        ? ChatReply.text("Je ne sais pas.")
                        : replies.removeFirst().apply(request);
        if (!reply.text().isEmpty()) stream.token(reply.text());
        return reply;
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
