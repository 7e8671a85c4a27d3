package fr.reemploi.adapters.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/// Security and cache headers of every API response, written by one header writer.
final class ApiHeaders implements HeaderWriter {
    private static final String CACHE = "Cache-Control";
    private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String FOR_DOCS =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
                    + " frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        var docs = request.getRequestURI().startsWith("/swagger-ui");
        response.setHeader("Content-Security-Policy", docs ? FOR_DOCS : FOR_DATA);
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        if (response.getHeader(CACHE) == null) response.setHeader(CACHE, "no-store");
    }
}
