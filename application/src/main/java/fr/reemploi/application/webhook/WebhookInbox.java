package fr.reemploi.application.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What services have told, each thing once.
public interface WebhookInbox {
    /// Stores a notice and its event in one write, unless it was stored before.
    ///
    /// @param id the same for the same notice of the same service
    /// @return whether it is new
    boolean add(UUID id, WebhookReceived received);

    /// Forgets what came before this instant, long after a service could tell it again.
    void deleteBefore(Instant instant);

    /// Until when a service was asked what it had told; empty when it never was.
    Optional<Instant> polledUntil(String provider);

    /// It was asked until this instant.
    void polledUntil(String provider, Instant until);
}
