package fr.reemploi.application.outbox;

import fr.reemploi.domain.shared.DomainEvent;

/// Handles events of one kind. Delivery is at least once: handlers are idempotent.
public interface EventHandler {
    void handle(StoredEvent event);

    /// Whether this handler may do something with events of this kind. What it does not accept is
    /// not stored for it while its earlier events wait.
    default boolean accepts(DomainEvent event) {
        return true;
    }

    /// Name under which the pending events of this handler are stored and shown, e.g.
    /// `send-order-emails`.
    default String name() {
        return KebabCase.of(getClass());
    }
}
