package fr.reemploi.application.outbox;

/// Somebody who does something when something happened. An event may come twice: handlers are
/// idempotent.
public interface EventHandler {
    void handle(StoredEvent event);
}
