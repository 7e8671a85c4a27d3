package fr.reemploi.application.outbox;

/// Handles events of one kind. Delivery is at least once: handlers are idempotent.
public interface EventHandler {
    void handle(StoredEvent event);
}
