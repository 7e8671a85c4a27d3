package fr.reemploi.application.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Port: received events of providers, each stored once.
public interface WebhookInbox {
    /// Stores an event and its domain event in one write, unless it was stored before.
    ///
    /// @param id the same for a repeated event of the same provider
    /// @return whether it is new
    boolean add(UUID id, WebhookReceived received);

    /// Deletes events received before this instant, long after a provider could retry them.
    void deleteBefore(Instant instant);

    /// Until when a provider was polled; empty when it never was.
    Optional<Instant> polledUntil(String provider);

    /// Stores until when a provider was polled.
    void polledUntil(String provider, Instant until);
}
