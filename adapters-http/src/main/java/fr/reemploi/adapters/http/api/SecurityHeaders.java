package fr.reemploi.adapters.http.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The security headers of every response, whoever writes it: nothing may be loaded, framed or
/// guessed. Pages and the API reference relax what they need.
public final class SecurityHeaders {
    private static final String HSTS = "Strict-Transport-Security";
    private static final String HSTS_VALUE = SecurityHeaders.class.getName();
    private static final String ONE_YEAR = "max-age=31536000";
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        ALWAYS.put("X-Content-Type-Options", "nosniff");
        ALWAYS.put("X-Frame-Options", "DENY");
        ALWAYS.put("Referrer-Policy", "no-referrer");
    }

    private SecurityHeaders() {}

    /// Sets the headers of a response that is about to be made.
    ///
    /// @param hstsSubdomains whether https is required of all hosts of the domain
    public static void write(
            HttpServletRequest request, HttpServletResponse response, boolean hstsSubdomains) {
        request.setAttribute(HSTS_VALUE, ONE_YEAR + (hstsSubdomains ? " ; includeSubDomains" : ""));
        restore(request, response);
    }

    /// Sets the headers again, after a response was reset.
    public static void restore(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure() && request.getAttribute(HSTS_VALUE) instanceof String value)
            response.setHeader(HSTS, value);
    }

    /// The headers as lines of HTTP, for a response to a request that was never read.
    public static String lines() {
        return ALWAYS.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }
}
