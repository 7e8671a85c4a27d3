package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.RequestLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/// Cache and language headers of every API response, and the policy of the API reference, which
/// loads files of this site. The other security headers are those of every response.
final class ApiHeaders implements HeaderWriter {
    private static final String CACHE = "Cache-Control";
    private static final String FOR_DOCS =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none';"
                    + " frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/swagger-ui"))
            response.setHeader("Content-Security-Policy", FOR_DOCS);
        RequestLanguage.used(request)
                .ifPresent(language -> {
                    response.setHeader("Content-Language", language.tag());
                    response.addHeader("Vary", "Accept-Language");
                });
        if (response.getHeader(CACHE) == null) response.setHeader(CACHE, "no-store");
    }
}
