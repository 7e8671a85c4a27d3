package fr.reemploi.adapters.http.api;

import fr.reemploi.domain.shared.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/// Builds responses with the headers they share.
public final class Responses {
    private static final String PRIVATE = "private, no-store";

    private Responses() {}

    /// A resource that can be edited, with the `ETag` that `If-Match` expects.
    public static <T> ResponseEntity<T> editable(Version version, T body) {
        return ResponseEntity.ok()
                .header("Cache-Control", PRIVATE)
                .eTag(IfMatch.tag(version))
                .body(body);
    }

    /// The same, written directly: for the responses read most often, Spring's choice of a message
    /// converter costs more than the writing.
    public static void editable(
            Version version, byte[] json, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", PRIVATE);
        if (new ServletWebRequest(request, response).checkNotModified(IfMatch.tag(version))) return;
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    public static <T> ResponseEntity<T> created(String location, Version version, T body) {
        return ResponseEntity.created(URI.create(location))
                .header("Cache-Control", PRIVATE)
                .eTag(IfMatch.tag(version))
                .body(body);
    }

    public static <T> ResponseEntity<T> created(String location, T body) {
        return ResponseEntity.created(URI.create(location))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    public static ResponseEntity<Void> noContent() {
        return ResponseEntity.noContent().build();
    }
}
