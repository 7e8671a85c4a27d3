package fr.reemploi.application.webhook;

/// Asks a service about what it told, and does what follows. A notice may come twice and out of
/// order: handlers are idempotent, and never believe it.
public interface WebhookHandler {
    /// What notices it is for.
    WebhookEvent.Topic topic();

    void handle(WebhookEvent event);
}
