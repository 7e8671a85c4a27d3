package fr.reemploi.application.outbox;

import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.shared.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Delivers outbox events to their handlers, to each on its own. An event that a handler fails to
/// handle becomes a delivery to that handler, retried with back-off; later events of the same
/// aggregate wait for this handler only. One thread at a time.
@UseCase
public final class RelayEvents {
    private static final int BATCH = 100;
    private static final int RETRY_BATCH = 20;
    private static final Duration RESTART_GAP = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final EventDeliveries deliveries;
    private final Map<String, EventHandler> handlers;
    private final InstantSource clock;
    private final HandlerPauses pauses = new HandlerPauses();
    private Instant lastRun = Instant.MIN;

    public RelayEvents(
            Outbox outbox,
            EventDeliveries deliveries,
            List<EventHandler> handlers,
            InstantSource clock) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.handlers =
                handlers.stream()
                        .collect(
                                Collectors.toMap(
                                        EventHandler::name,
                                        Function.identity(),
                                        RelayEvents::sameName,
                                        LinkedHashMap::new));
        this.clock = clock;
    }

    private static EventHandler sameName(EventHandler one, EventHandler other) {
        throw new IllegalArgumentException("two handlers are called " + one.name() + other.name());
    }

    /// Delivers the events that are due.
    ///
    /// @return the number of processed events
    public int relay() {
        return relay((_, _) -> {});
    }

    /// Delivers the events that are due and reports each failure.
    ///
    /// @return the number of processed events
    public int relay(FailureListener failures) {
        var afterRestart = lastRun.plus(RESTART_GAP).isBefore(clock.instant());
        var relayed = relayNew(afterRestart, failures);
        var retried = retryDue(failures);
        lastRun = clock.instant();
        return relayed + retried;
    }

    private int relayNew(boolean afterRestart, FailureListener failures) {
        var events = outbox.due(BATCH);
        if (events.isEmpty()) return 0;
        var aggregates = events.stream().map(StoredEvent::aggregate).distinct().toList();
        var blockedQueues = new HashSet<>(deliveries.queuesOf(aggregates));
        for (var event : events) {
            // the program may have stopped because of one of these events
            if (afterRestart) outbox.markStarted(event);
            var unhandled =
                    event.interruptions() >= RetryPolicy.MAX_INTERRUPTIONS
                            ? park(event, failures)
                            : deliver(event, blockedQueues, failures);
            if (unhandled.isEmpty()) outbox.markDelivered(event);
            else outbox.defer(event, unhandled);
        }
        return events.size();
    }

    private List<EventDelivery> park(StoredEvent event, FailureListener failures) {
        var failure = new InterruptedDeliveryException(event.interruptions());
        var error = FailureText.of(failure);
        var parked =
                accepting(event)
                        .map(handler -> EventDelivery.parked(event, handler.name(), error))
                        .toList();
        parked.forEach(delivery -> failures.onFailure(delivery, failure));
        return parked;
    }

    private List<EventDelivery> deliver(
            StoredEvent event, Set<Queue> blockedQueues, FailureListener failures) {
        var unhandled = new ArrayList<EventDelivery>();
        accepting(event)
                .forEach(handler -> {
                    var queue = new Queue(event.aggregate(), handler.name());
                    var delivery =
                            blockedQueues.contains(queue)
                                    ? Optional.of(EventDelivery.held(event, handler.name()))
                                    : attempt(event, handler, failures);
                    delivery.ifPresent(unhandled::add);
                    if (delivery.isPresent()) blockedQueues.add(queue);
                });
        return unhandled;
    }

    private Stream<EventHandler> accepting(StoredEvent event) {
        return handlers.values().stream().filter(handler -> handler.accepts(event.event()));
    }

    private Optional<EventDelivery> attempt(
            StoredEvent event, EventHandler handler, FailureListener failures) {
        var pause = pauses.of(handler.name(), clock.instant());
        if (pause.isPresent())
            return pause.map(until ->
                    EventDelivery.postponed(event, handler.name(), until.until(), until.error()));
        return call(handler, EventDelivery.held(event, handler.name()), failures);
    }

    /// Calls the handler.
    ///
    /// @return the failed delivery; empty when the event was handled
    private Optional<EventDelivery> call(
            EventHandler handler, EventDelivery delivery, FailureListener failures) {
        var startedAt = clock.instant();
        try {
            handler.handle(delivery.event());
            return Optional.empty();
        } catch (RuntimeException | Error failure) {
            var now = clock.instant();
            var error = FailureText.of(failure);
            pauses.failed(handler.name(), Duration.between(startedAt, now), error, now);
            var retryAt = RetryPolicy.retryAt(delivery.attempts() + 1, failure, now);
            var failed = delivery.failed(error, retryAt);
            failures.onFailure(failed, failure);
            return Optional.of(failed);
        }
    }

    private int retryDue(FailureListener failures) {
        var made = 0;
        for (var delivery : deliveries.due(RETRY_BATCH, clock.instant()))
            if (retry(delivery, failures)) made++;
        return made;
    }

    private boolean retry(EventDelivery delivery, FailureListener failures) {
        var now = clock.instant();
        var handler = Optional.ofNullable(handlers.get(delivery.handler()));
        if (handler.isEmpty()) return park(delivery, new UnknownHandlerException(), failures);
        if (delivery.interruptions() >= RetryPolicy.MAX_INTERRUPTIONS)
            return park(
                    delivery, new InterruptedDeliveryException(delivery.interruptions()), failures);
        var pause = pauses.of(delivery.handler(), now);
        if (pause.isPresent()) {
            deliveries.postpone(delivery, pause.get().until());
            return false;
        }
        var retryAt = now.plus(RetryPolicy.delay(delivery.attempts() + 1));
        if (!deliveries.start(delivery, retryAt)) return false;
        var failed = call(handler.get(), delivery, failures);
        failed.ifPresentOrElse(
                deliveries::markFailed, () -> deliveries.markDelivered(delivery, clock.instant()));
        return failed.isEmpty();
    }

    private boolean park(
            EventDelivery delivery, IllegalStateException failure, FailureListener failures) {
        var parked = delivery.failed(FailureText.of(failure), Optional.empty());
        deliveries.markFailed(parked);
        failures.onFailure(parked, failure);
        return false;
    }

    /// Is called for each failed delivery; its state tells whether it is retried or parked.
    public interface FailureListener {
        void onFailure(EventDelivery failed, Throwable failure);
    }

    private static final class InterruptedDeliveryException extends IllegalStateException {
        InterruptedDeliveryException(int times) {
            super("The program stopped " + times + " times during this delivery.");
        }
    }

    private static final class UnknownHandlerException extends IllegalStateException {
        UnknownHandlerException() {
            super("This version of the program has no handler of this name.");
        }
    }
}
