package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatStream;
import fr.reemploi.application.cody.ChatModel.TokenUsage;
import fr.reemploi.application.cody.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts a reply together from its chunks. Text is passed on at once; calls of tools come in pieces
/// with an index.
final class CompletionChunks {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int MAX_LENGTH = 64_000;
    private static final int MAX_CALLS = 32;

    private final ChatStream stream;
    private final StringBuilder text = new StringBuilder();
    private final List<PartialCall> calls = new ArrayList<>();
    private Optional<TokenUsage> usage = Optional.empty();
    private boolean finished;
    private int length;

    CompletionChunks(ChatStream stream) {
        this.stream = stream;
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /// Whether the server said why the reply ends.
    boolean isFinished() {
        return finished;
    }

    boolean isTooLong() {
        return length > MAX_LENGTH;
    }

    /// Adds a chunk, or a whole reply. The one with the usage has no choices.
    void add(JsonNode chunk) {
        var used = chunk.path("usage");
        if (used.isObject())
            usage =
                    Optional.of(
                            new TokenUsage(
                                    used.path("prompt_tokens").asLong(0),
                                    used.path("completion_tokens").asLong(0)));
        var choice = chunk.path("choices").path(0);
        var delta = choice.has("delta") ? choice.path("delta") : choice.path("message");
        addText(delta.path("content"));
        addText(delta.path("refusal"));
        delta.path("tool_calls").valueStream().forEach(this::addCall);
        if (choice.path("finish_reason").isString()) finished = true;
    }

    /// A text, or parts of which some are text and others are thoughts.
    private void addText(JsonNode content) {
        if (content.isArray()) content.valueStream().forEach(part -> addText(part.path("text")));
        if (!content.isString() || content.asString().isEmpty()) return;
        var token = content.asString();
        length += token.length();
        text.append(token);
        stream.token(token);
    }

    private void addCall(JsonNode piece) {
        var call = partial(piece);
        if (call.isEmpty()) return;
        var function = piece.path("function");
        if (call.get().name.isEmpty()) call.get().name.append(function.path("name").asString(""));
        var arguments = function.path("arguments");
        var part =
                arguments.isString()
                        ? arguments.asString()
                        : arguments.isObject() ? arguments.toString() : "";
        length += part.length();
        call.get().arguments.append(part);
    }

    /// The call that a piece belongs to. Without an index, a piece with a name begins a new call.
    private Optional<PartialCall> partial(JsonNode piece) {
        var index =
                piece.path("index").isInt()
                        ? piece.path("index").asInt()
                        : piece.path("function").path("name").isString()
                                ? calls.size()
                                : calls.size() - 1;
        if (index < 0 || index >= MAX_CALLS) return Optional.empty();
        while (calls.size() <= index) calls.add(new PartialCall());
        return Optional.of(calls.get(index));
    }

    ChatReply reply() {
        return new ChatReply(
                text.toString(),
                calls.stream().filter(call -> !call.name.isEmpty()).map(PartialCall::call).toList(),
                usage,
                true);
    }

    /// A call whose pieces are still arriving.
    private static final class PartialCall {
        /// One server accepts only ids of nine letters and digits.
        private static final int ID_LENGTH = 9;

        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();

        ToolCall call() {
            var id = UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
            return new ToolCall(id, name.toString(), parse(arguments.toString()));
        }

        private static Optional<Map<String, Object>> parse(String json) {
            if (json.isBlank()) return Optional.of(Map.of());
            try {
                return Optional.ofNullable(JSON.readValue(json, OBJECT));
            } catch (JacksonException malformed) {
                return Optional.empty();
            }
        }
    }
}
