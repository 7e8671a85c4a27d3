package fr.reemploi.application.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Position of a page ordered by time, then id, both descending: the last item of the previous
/// page.
public record Cursor(Instant at, UUID id) {
    public String encode() {
        var text = at.toEpochMilli() + "." + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Decodes a cursor sent by a client; empty when it is invalid.
    public static Optional<Cursor> decode(String encoded) {
        try {
            var text =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            var dot = text.indexOf('.');
            var at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(dot, 0))));
            return Optional.of(new Cursor(at, UUID.fromString(text.substring(dot + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
