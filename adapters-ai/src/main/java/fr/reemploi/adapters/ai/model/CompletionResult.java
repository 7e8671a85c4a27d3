package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.cody.ChatModel.ChatReply;

/// How a request for a reply ended.
sealed interface CompletionResult {
    /// A whole reply.
    record WholeReply(ChatReply reply) implements CompletionResult {}

    record ErrorReply(CompletionError error) implements CompletionResult {}
}
