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
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

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
        var told = 0;
        var held = new HashSet<String>();
        for (var event : outbox.waiting(BATCH, clock.instant())) {
            if (held.contains(event.aggregate())) continue;
            if (tell(event, failures)) told++;
            else held.add(event.aggregate());
        }
        return told;
    }

    private boolean tell(StoredEvent event, FailureListener failures) {
        try {
            handlers.forEach(handler -> handler.handle(event));
        } catch (RuntimeException failure) {
            var wait = Duration.ofSeconds(1L << Math.min(event.attempts(), 12));
            var bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            outbox.failed(event, failure.toString(), clock.instant().plus(bounded));
            failures.failed(event, failure);
            return false;
        }
        outbox.told(event);
        return true;
    }

    /// Hears of events that could not be told: they stay, and are tried again.
    public interface FailureListener {
        void failed(StoredEvent event, RuntimeException failure);
    }
}
