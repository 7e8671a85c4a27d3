package fr.reemploi.application.outbox;

import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Port: deliveries of events to the handlers that have not handled them. [Outbox#defer] adds them
/// for events of the outbox.
public interface EventDeliveries {
    /// Adds a delivery of an event that is not in the outbox. One that is stored already is not
    /// changed.
    void add(EventDelivery delivery);

    /// The queues of these aggregates that hold a delivery.
    Set<Queue> queuesOf(Collection<String> aggregates);

    /// Deliveries to attempt, those that wait longest first, at most one of a queue: its first.
    List<EventDelivery> due(int limit, Instant now);

    /// Counts an attempt that may not return, because the program may stop meanwhile.
    ///
    /// @param retryAt when the delivery is due again then
    /// @return false when the delivery is gone or was started by another node
    boolean start(EventDelivery delivery, Instant retryAt);

    /// Stores the result of a failed attempt; no change when the delivery is gone.
    void markFailed(EventDelivery failed);

    /// Makes the delivery due later, without counting an attempt.
    void postpone(EventDelivery delivery, Instant until);

    /// Removes a made delivery; the next one of its queue is due at once.
    void markDelivered(EventDelivery delivery, Instant now);

    Optional<EventDelivery> find(UUID id);

    /// Makes a parked delivery due.
    ///
    /// @return false when there is no such delivery, or it is not parked
    boolean retry(UUID id, Instant now);

    /// Deliveries, those of the newest events first.
    Page<EventDelivery> page(EventDelivery.State state, int limit, Optional<String> cursor);
}
