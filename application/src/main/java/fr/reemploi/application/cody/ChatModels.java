package fr.reemploi.application.cody;

import java.util.Optional;

/// Port: the chat models of this installation.
public interface ChatModels {
    /// Cody by rules: always there.
    ChatModel rules();

    /// The configured model; empty when none is.
    Optional<ChatModel> configured();

    /// How much the configured model may be used.
    DailyTokens dailyTokens();
}
