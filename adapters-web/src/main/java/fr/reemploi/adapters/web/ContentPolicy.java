package fr.reemploi.adapters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/// What a page may load and do: our own files, and nothing else.
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "img-src 'self' data:",
                    "style-src 'self' 'nonce-NONCE'",
                    "script-src 'self' 'nonce-NONCE'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "manifest-src 'self'",
                    "report-uri /csp");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER))
            response.setHeader(HEADER, POLICY.replace("NONCE", Nonce.of(request)));
    }
}
