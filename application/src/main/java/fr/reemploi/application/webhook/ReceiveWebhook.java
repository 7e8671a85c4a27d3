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
    private static final Duration MEMORY = Duration.ofDays(60);

    /// What happened shortly before the last look may not have been listed then.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration AT_FIRST = Duration.ofDays(3);

    private final List<WebhookReader> readers;
    private final List<WebhookEventSource> sources;
    private final WebhookInbox notices;
    private final Ids ids;
    private final InstantSource clock;

    public ReceiveWebhook(
            List<WebhookReader> readers,
            List<WebhookEventSource> sources,
            WebhookInbox notices,
            Ids ids,
            InstantSource clock) {
        this.readers = List.copyOf(readers);
        this.sources = List.copyOf(sources);
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
    }

    /// A service calls.
    ///
    /// @throws NotFoundException `webhook.unknown` when nobody is called that
    /// @throws fr.reemploi.domain.shared.Unauthenticated `webhook.signature` when it is not him
    public void take(String provider, WebhookRequest call) {
        var reader =
                readers.stream()
                        .filter(one -> one.provider().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("webhook.unknown", provider));
        keep(provider, reader.read(call), clock.instant());
    }

    /// Asks every service what it told since it was last asked.
    ///
    /// @return how much of it was new
    /// @throws fr.reemploi.application.shared.Unavailable when one does not answer
    public int catchUp() {
        var now = clock.instant();
        var fresh = 0;
        for (var source : sources) {
            var since =
                    notices.readUntil(source.provider())
                            .map(until -> until.minus(OVERLAP))
                            .orElse(now.minus(AT_FIRST));
            fresh += keep(source.provider(), source.since(since), now);
            notices.readUntil(source.provider(), now);
        }
        return fresh;
    }

    /// Forgets what no service tells again.
    public void forget() {
        notices.forgetBefore(clock.instant().minus(MEMORY));
    }

    private int keep(String provider, List<WebhookEvent> told, Instant now) {
        var fresh = 0;
        for (var notice : told) {
            var name = provider + "/" + notice.id() + "/" + notice.topic() + "/" + notice.subject();
            if (notices.keep(ids.derived(name), new WebhookReceived(provider, notice, now)))
                fresh++;
        }
        return fresh;
    }
}
