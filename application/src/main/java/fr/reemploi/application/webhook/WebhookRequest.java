package fr.reemploi.application.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A received webhook: headers and the raw body, which the signature covers.
public final class WebhookRequest {
    private final Map<String, String> headers;
    private final byte[] body;

    public WebhookRequest(Map<String, String> headers, byte[] body) {
        this.headers = new TreeMap<>();
        headers.forEach((name, value) -> this.headers.put(name.toLowerCase(Locale.ROOT), value));
        this.body = body.clone();
    }

    /// A header; names are case-insensitive.
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public byte[] body() {
        return body.clone();
    }
}
