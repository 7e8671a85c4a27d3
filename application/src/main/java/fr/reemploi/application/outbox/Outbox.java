package fr.reemploi.application.outbox;

import java.time.Instant;
import java.util.List;

/// The events that were stored with their aggregates and are yet to be told.
public interface Outbox {
    /// Events due at this instant, oldest first; those of one aggregate in the order they happened,
    /// and none of an aggregate whose earlier event waits to be tried again.
    List<StoredEvent> due(int limit, Instant now);

    /// It was told: it leaves. Telling it again does nothing.
    void markDelivered(StoredEvent event);

    /// It could not be told: it stays, and is due again later.
    void markFailed(StoredEvent event, String reason, Instant retryAt);
}
