package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.RequestLanguage;
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

    private final String hsts;

    /// @param hstsSubdomains whether https is required of all hosts of the domain
    ApiHeaders(boolean hstsSubdomains) {
        hsts = "max-age=31536000" + (hstsSubdomains ? " ; includeSubDomains" : "");
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        var docs = request.getRequestURI().startsWith("/swagger-ui");
        response.setHeader("Content-Security-Policy", docs ? FOR_DOCS : FOR_DATA);
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", hsts);
        RequestLanguage.used(request)
                .ifPresent(language -> {
                    response.setHeader("Content-Language", language.tag());
                    response.addHeader("Vary", "Accept-Language");
                });
        if (response.getHeader(CACHE) == null) response.setHeader(CACHE, "no-store");
    }
}
