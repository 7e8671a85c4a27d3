package fr.reemploi.application.webhook;

import fr.reemploi.domain.shared.UnauthenticatedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A provider whose events are lines of the form `id TOPIC subject`; its signature is a fixed word.
public final class FakeWebhookProvider implements WebhookReader, WebhookEventSource {
    public static final String PROVIDER = "fake";

    private final List<WebhookEvent> missed = new ArrayList<>();
    private Optional<Instant> polledSince = Optional.empty();

    /// A webhook of this provider.
    public static WebhookRequest request(String signature, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new WebhookRequest(java.util.Map.of("Signature", signature), body);
    }

    /// Adds an event whose webhook was missed.
    public synchronized void addMissed(WebhookEvent event) {
        missed.add(event);
    }

    /// The start of the last poll.
    public synchronized Optional<Instant> polledSince() {
        return polledSince;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public List<WebhookEvent> read(WebhookRequest call) {
        if (call.header("signature").filter("right"::equals).isEmpty())
            throw new UnauthenticatedException("webhook.signature");
        return new String(call.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 3))
                .map(words ->
                        new WebhookEvent(words[0], WebhookEvent.Topic.valueOf(words[1]), words[2]))
                .toList();
    }

    @Override
    public synchronized List<WebhookEvent> since(Instant instant) {
        polledSince = Optional.of(instant);
        return List.copyOf(missed);
    }
}
