package fr.reemploi.adapters.http;

import fr.reemploi.domain.shared.Version;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// The heads answers share.
final class Answers {
    private static final String PRIVATE = "private, no-store";

    private Answers() {}

    /// Something that can be edited, with the tag `If-Match` wants back.
    static <T> ResponseEntity<T> editable(Version version, T body) {
        return ResponseEntity.ok()
                .header("Cache-Control", PRIVATE)
                .eTag(IfMatch.tag(version))
                .body(body);
    }

    static <T> ResponseEntity<T> created(String location, Version version, T body) {
        return ResponseEntity.created(URI.create(location))
                .header("Cache-Control", PRIVATE)
                .eTag(IfMatch.tag(version))
                .body(body);
    }

    static <T> ResponseEntity<T> created(String location, T body) {
        return ResponseEntity.created(URI.create(location))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }
}
