package fr.reemploi.adapters.http.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id, its own where it sends a sane one, so that an answer, a page and the
/// log can be laid side by side.
public final class RequestIdFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = "fr.reemploi.request-id";
    static final String HEADER = "X-Request-Id";
    private static final String LOG_KEY = "requestId";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HEADER);
        var id = header != null && VALID.matcher(header).matches() ? header : generate();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : generate();
    }

    /// Told apart from others for as long as a log is kept; no secret.
    static String generate() {
        var random = ThreadLocalRandom.current();
        return Long.toString(random.nextLong() >>> 1, 36)
                + Integer.toString(random.nextInt() >>> 1, 36);
    }
}
