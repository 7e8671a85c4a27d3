package fr.reemploi.application.outbox;

import java.util.ArrayList;
import java.util.List;

/// In-memory outbox, to which the in-memory stores add their events.
public final class InMemoryOutbox implements Outbox {
    private final List<StoredEvent> events = new ArrayList<>();
    private final InMemoryEventDeliveries deliveries = new InMemoryEventDeliveries();

    public InMemoryEventDeliveries deliveries() {
        return deliveries;
    }

    /// Called by a store within its own write.
    public synchronized void add(List<StoredEvent> added) {
        events.addAll(added);
    }

    @Override
    public synchronized List<StoredEvent> due(int limit) {
        return events.stream().limit(limit).toList();
    }

    @Override
    public synchronized void markStarted(StoredEvent event) {
        events.replaceAll(stored ->
                stored.id().equals(event.id())
                        ? new StoredEvent(
                                stored.id(),
                                stored.aggregate(),
                                stored.event(),
                                stored.interruptions() + 1)
                        : stored);
    }

    @Override
    public synchronized void markDelivered(StoredEvent event) {
        events.removeIf(stored -> stored.id().equals(event.id()));
    }

    @Override
    public synchronized void defer(StoredEvent event, List<EventDelivery> unhandled) {
        deliveries.add(unhandled);
        markDelivered(event);
    }
}
