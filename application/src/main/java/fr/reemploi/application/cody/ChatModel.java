package fr.reemploi.application.cody;

import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;

/// Port: continues a conversation, either with text or with calls of tools.
public interface ChatModel {
    /// Continues the conversation. Text is passed to the stream as it comes.
    ///
    /// @throws ChatModelException when no complete reply was received
    ChatReply reply(ChatRequest request, ChatStream stream);

    /// A conversation to continue.
    ///
    /// @param instructions for a model: who it is and what it must not do
    /// @param turns oldest first; the last one is of the user or a result of a tool
    /// @param tools those the model may call; empty when it must answer
    /// @param page path of the page the user reads
    record ChatRequest(
            Language language,
            String instructions,
            List<ChatTurn> turns,
            List<Tool> tools,
            Optional<String> page) {
        public ChatRequest {
            turns = List.copyOf(turns);
            tools = List.copyOf(tools);
        }

        public Optional<Tool> tool(String name) {
            return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
        }
    }

    /// A turn of a conversation.
    sealed interface ChatTurn {
        record UserTurn(String text) implements ChatTurn {}

        record AssistantTurn(String text, List<ToolCall> calls) implements ChatTurn {
            public AssistantTurn {
                calls = List.copyOf(calls);
            }
        }

        /// The result of a call that the turn of the assistant before contains.
        record ToolTurn(ToolCall call, ToolResult result) implements ChatTurn {}
    }

    /// The reply of a model. With calls, the conversation goes on after their results.
    ///
    /// @param known false if it only says that it does not know
    record ChatReply(String text, List<ToolCall> calls, Optional<TokenUsage> usage, boolean known) {
        public ChatReply {
            calls = List.copyOf(calls);
        }

        public static ChatReply text(String text) {
            return new ChatReply(text, List.of(), Optional.empty(), true);
        }

        /// The reply of one that does not know.
        public static ChatReply unknown(String text) {
            return new ChatReply(text, List.of(), Optional.empty(), false);
        }

        public static ChatReply calls(List<ToolCall> calls) {
            return new ChatReply("", calls, Optional.empty(), true);
        }
    }

    /// The tokens of a request and its reply, as the model counts them.
    record TokenUsage(long promptTokens, long completionTokens) {
        public static final TokenUsage NONE = new TokenUsage(0, 0);
        private static final int CHARACTERS_OF_TOKEN = 4;

        /// About what a model would count, for one that does not say it.
        public static TokenUsage estimate(ChatRequest request, String reply) {
            var prompt = (long) request.instructions().length();
            for (var turn : request.turns()) prompt += turn.toString().length();
            return new TokenUsage(
                    prompt / CHARACTERS_OF_TOKEN, reply.length() / CHARACTERS_OF_TOKEN);
        }

        public long total() {
            return promptTokens + completionTokens;
        }

        public TokenUsage plus(TokenUsage other) {
            return new TokenUsage(
                    promptTokens + other.promptTokens, completionTokens + other.completionTokens);
        }
    }

    /// Receives a reply as it comes.
    interface ChatStream {
        /// A piece of the text.
        void token(String text);

        /// Has this run when the user leaves: it ends the request. At once, if they left already.
        void onCancel(Runnable cancel);
    }
}
