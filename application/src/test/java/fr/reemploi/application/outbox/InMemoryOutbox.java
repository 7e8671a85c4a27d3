package fr.reemploi.application.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// In-memory outbox, to which the in-memory stores add their events.
public final class InMemoryOutbox implements Outbox {
    private final List<Entry> entries = new ArrayList<>();

    /// Called by a store within its own write.
    public synchronized void add(List<StoredEvent> events) {
        events.forEach(event -> entries.add(new Entry(event, Instant.MIN)));
    }

    @Override
    public synchronized List<StoredEvent> due(int limit, Instant now) {
        var blockedAggregates = new HashSet<String>();
        var due = new ArrayList<StoredEvent>();
        for (var entry : entries) {
            if (entry.dueAt().isAfter(now)) blockedAggregates.add(entry.event().aggregate());
            if (due.size() < limit && !blockedAggregates.contains(entry.event().aggregate()))
                due.add(entry.event());
        }
        return List.copyOf(due);
    }

    @Override
    public synchronized void markDelivered(StoredEvent event) {
        entries.removeIf(entry -> entry.event().id().equals(event.id()));
    }

    @Override
    public synchronized void markFailed(StoredEvent event, String reason, Instant retryAt) {
        entries.replaceAll(
                entry -> entry.event().id().equals(event.id()) ? entry.again(retryAt) : entry);
    }

    private record Entry(StoredEvent event, Instant dueAt) {
        Entry again(Instant retryAt) {
            var retried =
                    new StoredEvent(
                            event.id(), event.aggregate(), event.event(), event.attempts() + 1);
            return new Entry(retried, retryAt);
        }
    }
}
