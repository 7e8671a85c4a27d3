package fr.reemploi.application.webhook;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Receives events of providers, by webhook or by polling for missed ones. Each event is stored
/// once and processed later.
@UseCase
public final class ReceiveWebhook {
    /// Longer than any provider retries an event.
    private static final Duration RETENTION = Duration.ofDays(60);

    /// Events shortly before the last poll may not have been listed yet.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration INITIAL_LOOKBACK = Duration.ofDays(3);

    private final List<WebhookReader> readers;
    private final List<WebhookEventSource> sources;
    private final WebhookInbox inbox;
    private final Ids ids;
    private final InstantSource clock;

    public ReceiveWebhook(
            List<WebhookReader> readers,
            List<WebhookEventSource> sources,
            WebhookInbox inbox,
            Ids ids,
            InstantSource clock) {
        this.readers = List.copyOf(readers);
        this.sources = List.copyOf(sources);
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    /// Receives a webhook.
    ///
    /// @throws NotFoundException `webhook.unknown` for an unknown provider
    /// @throws fr.reemploi.domain.shared.UnauthenticatedException `webhook.signature` when the
    ///   signature is invalid
    public void receive(String provider, WebhookRequest call) {
        var reader =
                readers.stream()
                        .filter(candidate -> candidate.provider().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("webhook.unknown", provider));
        store(provider, reader.read(call), clock.instant());
    }

    /// Polls every provider for events since its last poll that succeeded. One that fails does not
    /// stop the others.
    ///
    /// @return the number of new events
    /// @throws fr.reemploi.application.shared.UnavailableException when a provider does not respond
    /// @throws RuntimeException the first failure, after all were tried
    public int poll() {
        var failures = new ArrayList<RuntimeException>();
        var added = 0;
        for (var source : sources) {
            try {
                added += poll(source, clock.instant());
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return added;
    }

    private int poll(WebhookEventSource source, Instant now) {
        var since =
                inbox.polledUntil(source.provider())
                        .map(until -> until.minus(OVERLAP))
                        .orElse(now.minus(INITIAL_LOOKBACK));
        var added = store(source.provider(), source.since(since), now);
        inbox.polledUntil(source.provider(), now);
        return added;
    }

    /// Deletes events that no provider retries any more.
    public void deleteOld() {
        inbox.deleteBefore(clock.instant().minus(RETENTION));
    }

    private int store(String provider, List<WebhookEvent> webhookEvents, Instant now) {
        var added = 0;
        for (var event : webhookEvents) {
            var name = provider + "/" + event.id() + "/" + event.topic() + "/" + event.subject();
            if (inbox.add(ids.derived(name), new WebhookReceived(provider, event, now))) added++;
        }
        return added;
    }
}
