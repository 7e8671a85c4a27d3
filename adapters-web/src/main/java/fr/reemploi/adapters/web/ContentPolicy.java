package fr.reemploi.adapters.web;

import fr.reemploi.application.photo.PhotoOrigins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.security.web.header.HeaderWriter;

/// What a page may load and do: our own files and the pictures the image store serves, nothing
/// else.
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self' data:PICTURES",
                    "style-src 'self' 'nonce-NONCE'",
                    "script-src 'self' 'nonce-NONCE'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "manifest-src 'self'",
                    "report-uri /csp");

    private final PhotoOrigins pictures;

    ContentPolicy(PhotoOrigins pictures) {
        this.pictures = pictures;
    }

    /// Called when the page is made: where its pictures come from is known then.
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER))
            response.setHeader(
                    HEADER,
                    POLICY.replace("PICTURES", origins()).replace("NONCE", Nonce.of(request)));
    }

    private String origins() {
        return pictures.origins().stream()
                .sorted()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }
}
