package fr.reemploi.application.webhook;

/// Handles events of a topic: reads the current state from the provider and applies it. Events may
/// be repeated and out of order: handlers are idempotent and never rely on an event's content.
public interface WebhookHandler {
    /// The topic it handles.
    WebhookEvent.Topic topic();

    void handle(WebhookEvent event);
}
