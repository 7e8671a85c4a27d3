package fr.reemploi.application.event;

import fr.reemploi.domain.shared.DomainEvent;

/// An event waiting in the outbox.
///
/// @param id the same however often it is told: aggregate, version and place in the change
/// @param aggregate what it happened to, e.g. `listing/0193…`
/// @param attempts how often telling it has failed
public record StoredEvent(String id, String aggregate, DomainEvent event, int attempts) {}
