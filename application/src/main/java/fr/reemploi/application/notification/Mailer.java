package fr.reemploi.application.notification;

/// Port: sends e-mails.
public interface Mailer {
    /// Accepts the message durably.
    ///
    /// @throws fr.reemploi.application.shared.UnavailableException when it cannot be accepted now
    void send(EmailMessage message);
}
