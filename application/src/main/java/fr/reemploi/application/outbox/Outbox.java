package fr.reemploi.application.outbox;

import java.time.Instant;
import java.util.List;

/// Port: events stored with their aggregates and not yet delivered.
public interface Outbox {
    /// Events due at this instant, oldest first; those of one aggregate in their order, and none of
    /// an aggregate whose earlier event waits for its retry.
    List<StoredEvent> due(int limit, Instant now);

    /// Removes a delivered event; no change when it was removed before.
    void markDelivered(StoredEvent event);

    /// Records a failed delivery: the event is due again at `retryAt`.
    void markFailed(StoredEvent event, String reason, Instant retryAt);
}
