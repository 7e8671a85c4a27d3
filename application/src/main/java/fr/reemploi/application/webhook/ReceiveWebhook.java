package fr.reemploi.application.webhook;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Takes what services tell: by themselves, or when they are asked what was missed. Each thing is
/// kept once, and looked into later.
@UseCase
public final class ReceiveWebhook {
    /// Longer than any service tells a thing again.
    private static final Duration RETENTION = Duration.ofDays(60);

    /// What happened shortly before the last look may not have been listed then.
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

    /// A service calls.
    ///
    /// @throws NotFoundException `webhook.unknown` when nobody is called that
    /// @throws fr.reemploi.domain.shared.Unauthenticated `webhook.signature` when it is not him
    public void receive(String provider, WebhookRequest call) {
        var reader =
                readers.stream()
                        .filter(candidate -> candidate.provider().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("webhook.unknown", provider));
        store(provider, reader.read(call), clock.instant());
    }

    /// Asks every service what it told since it was last asked.
    ///
    /// @return how much of it was new
    /// @throws fr.reemploi.application.shared.Unavailable when one does not answer
    public int poll() {
        var now = clock.instant();
        var added = 0;
        for (var source : sources) {
            var since =
                    inbox.polledUntil(source.provider())
                            .map(until -> until.minus(OVERLAP))
                            .orElse(now.minus(INITIAL_LOOKBACK));
            added += store(source.provider(), source.since(since), now);
            inbox.polledUntil(source.provider(), now);
        }
        return added;
    }

    /// Forgets what no service tells again.
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
