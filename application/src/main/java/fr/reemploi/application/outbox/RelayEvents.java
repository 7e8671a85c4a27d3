package fr.reemploi.application.outbox;

import fr.reemploi.application.shared.UseCase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;

/// Tells the events of the outbox to whom they concern. One that cannot be told stays, with those
/// of its aggregate behind it, and is tried again, less and less often.
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

    /// Tells what is due.
    ///
    /// @return how many events were told
    public int relay() {
        return relay((_, _) -> {});
    }

    /// Tells what is due, and of each event that could not be told.
    ///
    /// @return how many events were told
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

    /// Hears of events that could not be told: they stay, and are tried again.
    public interface FailureListener {
        void onFailure(StoredEvent event, RuntimeException failure);
    }
}
