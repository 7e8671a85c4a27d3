package fr.reemploi.application.webhook;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// In-memory webhook inbox.
public final class InMemoryWebhookInbox implements WebhookInbox {
    private final Map<UUID, Instant> receivedAt = new HashMap<>();
    private final Map<String, Instant> cursors = new HashMap<>();
    private final InMemoryOutbox outbox;

    public InMemoryWebhookInbox(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public synchronized boolean add(UUID id, WebhookReceived received) {
        if (receivedAt.putIfAbsent(id, received.at()) != null) return false;
        outbox.add(StoredEvent.of("notice/" + id, Version.NEW.next(), List.of(received)));
        return true;
    }

    @Override
    public synchronized void deleteBefore(Instant instant) {
        receivedAt.values().removeIf(at -> at.isBefore(instant));
    }

    @Override
    public synchronized Optional<Instant> polledUntil(String provider) {
        return Optional.ofNullable(cursors.get(provider));
    }

    @Override
    public synchronized void polledUntil(String provider, Instant until) {
        cursors.put(provider, until);
    }
}
