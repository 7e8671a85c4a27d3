package fr.reemploi.application.outbox;

import fr.reemploi.application.shared.UseCase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;

/// Delivers outbox events to their handlers. A failed event is retried with back-off; later events
/// of the same aggregate wait.
@UseCase
public final class RelayEvents {
    private static final int BATCH = 100;
    private static final Duration MAX_DELAY = Duration.ofHours(1);

    private final Outbox outbox;
    private final List<EventHandler> handlers;
    private final InstantSource clock;

    public RelayEvents(Outbox outbox, List<EventHandler> handlers, InstantSource clock) {
        this.outbox = outbox;
        this.handlers = List.copyOf(handlers);
        this.clock = clock;
    }

    /// Delivers the events that are due.
    ///
    /// @return the number of delivered events
    public int relay() {
        return relay((_, _) -> {});
    }

    /// Delivers the events that are due and reports each failure.
    ///
    /// @return the number of delivered events
    public int relay(FailureListener failures) {
        var delivered = 0;
        var blockedAggregates = new HashSet<String>();
        for (var event : outbox.due(BATCH, clock.instant())) {
            if (blockedAggregates.contains(event.aggregate())) continue;
            if (deliver(event, failures)) delivered++;
            else blockedAggregates.add(event.aggregate());
        }
        return delivered;
    }

    private boolean deliver(StoredEvent event, FailureListener failures) {
        try {
            handlers.forEach(handler -> handler.handle(event));
        } catch (RuntimeException failure) {
            var wait = Duration.ofSeconds(1L << Math.min(event.attempts(), 12));
            var bounded = wait.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : wait;
            outbox.markFailed(event, failure.toString(), clock.instant().plus(bounded));
            failures.onFailure(event, failure);
            return false;
        }
        outbox.markDelivered(event);
        return true;
    }

    /// Is called for each event whose delivery failed; it is retried.
    public interface FailureListener {
        void onFailure(StoredEvent event, RuntimeException failure);
    }
}
