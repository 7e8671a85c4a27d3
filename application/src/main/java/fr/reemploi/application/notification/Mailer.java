package fr.reemploi.application.notification;

/// Sends letters.
public interface Mailer {
    /// Hands the letter over, durably.
    ///
    /// @throws fr.reemploi.application.shared.Unavailable when it cannot be handed over now
    void send(EmailMessage message);
}
