package fr.reemploi.application.webhook;

import fr.reemploi.domain.shared.Unauthenticated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A service that tells things, one a line, each as `id TOPIC subject`, and signs with a word.
public final class FakeService implements WebhookReader, MissedNotices {
    public static final String PROVIDER = "fake";

    private final List<Notice> missed = new ArrayList<>();
    private Optional<Instant> askedSince = Optional.empty();

    /// A call as this service makes it.
    public static WebhookCall call(String signature, String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        return new WebhookCall(java.util.Map.of("Signature", signature), body);
    }

    /// It tells something, and nobody listens.
    public synchronized void missed(Notice notice) {
        missed.add(notice);
    }

    /// Since when it was asked last.
    public synchronized Optional<Instant> askedSince() {
        return askedSince;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public List<Notice> read(WebhookCall call) {
        if (call.header("signature").filter("right"::equals).isEmpty())
            throw new Unauthenticated("webhook.signature");
        return new String(call.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 3))
                .map(words -> new Notice(words[0], Notice.Topic.valueOf(words[1]), words[2]))
                .toList();
    }

    @Override
    public synchronized List<Notice> since(Instant instant) {
        askedSince = Optional.of(instant);
        return List.copyOf(missed);
    }
}
