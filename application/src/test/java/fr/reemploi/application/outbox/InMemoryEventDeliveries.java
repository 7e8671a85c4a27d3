package fr.reemploi.application.outbox;

import fr.reemploi.application.outbox.EventDelivery.Queue;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// In-memory deliveries, added by [InMemoryOutbox].
public final class InMemoryEventDeliveries implements EventDeliveries {
    private static final Comparator<EventDelivery> NEWEST_FIRST =
            Comparator.comparing((EventDelivery delivery) -> delivery.event().event().at())
                    .thenComparing(delivery -> delivery.id().toString())
                    .reversed();

    private final Map<UUID, EventDelivery> deliveries = new LinkedHashMap<>();

    void add(List<EventDelivery> added) {
        added.forEach(this::add);
    }

    @Override
    public synchronized void add(EventDelivery delivery) {
        deliveries.putIfAbsent(delivery.id(), stored(delivery));
    }

    /// Other stores keep the event without its count.
    private static EventDelivery stored(EventDelivery delivery) {
        var event = delivery.event();
        return new EventDelivery(
                delivery.id(),
                new StoredEvent(event.id(), event.aggregate(), event.event(), 0),
                delivery.handler(),
                delivery.attempts(),
                delivery.interruptions(),
                delivery.nextAttemptAt(),
                delivery.lastError(),
                delivery.state());
    }

    @Override
    public synchronized Set<Queue> queuesOf(Collection<String> aggregates) {
        return deliveries.values().stream()
                .map(EventDelivery::queue)
                .filter(queue -> aggregates.contains(queue.aggregate()))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<EventDelivery> due(int limit, Instant now) {
        return deliveries.values().stream()
                .filter(delivery -> isDue(delivery, now))
                .sorted(
                        Comparator.comparing(
                                delivery -> delivery.nextAttemptAt().orElse(Instant.MIN)))
                .limit(limit)
                .toList();
    }

    private boolean isDue(EventDelivery delivery, Instant now) {
        return delivery.state() == State.WAITING
                && delivery.nextAttemptAt().filter(now::isBefore).isEmpty()
                && first(delivery.queue()).equals(Optional.of(delivery));
    }

    private Optional<EventDelivery> first(Queue queue) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.queue().equals(queue))
                .min(Comparator.comparingLong(delivery -> delivery.event().position()));
    }

    @Override
    public synchronized boolean start(EventDelivery delivery, Instant retryAt) {
        var unchanged =
                find(delivery.id())
                        .filter(stored -> stored.state() == State.WAITING)
                        .filter(stored -> stored.attempts() == delivery.attempts())
                        .filter(stored -> stored.interruptions() == delivery.interruptions())
                        .isPresent();
        if (unchanged)
            replace(
                    delivery.id(),
                    stored ->
                            new EventDelivery(
                                    stored.id(),
                                    stored.event(),
                                    stored.handler(),
                                    stored.attempts(),
                                    stored.interruptions() + 1,
                                    Optional.of(retryAt),
                                    stored.lastError(),
                                    State.WAITING));
        return unchanged;
    }

    @Override
    public synchronized void markFailed(EventDelivery failed) {
        replace(failed.id(), _ -> failed);
    }

    @Override
    public synchronized void postpone(EventDelivery delivery, Instant until) {
        replace(
                delivery.id(),
                stored ->
                        new EventDelivery(
                                stored.id(),
                                stored.event(),
                                stored.handler(),
                                stored.attempts(),
                                stored.interruptions(),
                                Optional.of(until),
                                stored.lastError(),
                                stored.state()));
    }

    @Override
    public synchronized void markDelivered(EventDelivery delivery, Instant now) {
        deliveries.remove(delivery.id());
        first(delivery.queue())
                .filter(next -> next.state() == State.WAITING)
                .filter(next -> next.nextAttemptAt().isEmpty())
                .ifPresent(next -> replace(next.id(), held -> held.retriedAt(now)));
    }

    @Override
    public synchronized Optional<EventDelivery> find(UUID id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized boolean retry(UUID id, Instant now) {
        var parked = find(id).filter(stored -> stored.state() == State.PARKED);
        parked.ifPresent(_ -> replace(id, stored -> stored.retriedAt(now)));
        return parked.isPresent();
    }

    private void replace(UUID id, UnaryOperator<EventDelivery> change) {
        deliveries.computeIfPresent(id, (_, stored) -> change.apply(stored));
    }

    @Override
    public synchronized Page<EventDelivery> page(State state, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var rows =
                deliveries.values().stream()
                        .filter(delivery -> delivery.state() == state)
                        .filter(delivery -> end.filter(last -> !isBehind(delivery, last)).isEmpty())
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(
                rows, limit, delivery -> new Cursor(delivery.event().event().at(), delivery.id()));
    }

    private static boolean isBehind(EventDelivery delivery, Cursor end) {
        var order = delivery.event().event().at().compareTo(end.at());
        return order < 0
                || (order == 0 && delivery.id().toString().compareTo(end.id().toString()) < 0);
    }
}
