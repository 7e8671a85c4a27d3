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

/// Assigns an id to every request, or accepts a valid one from the client, so that responses, pages
/// and log lines can be correlated.
public final class RequestIdFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = "fr.reemploi.request-id";
    public static final String HEADER = "X-Request-Id";
    private static final String LOG_KEY = "requestId";
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HEADER);
        var id = header != null && VALID.matcher(header).matches() ? header : generate();
        assign(id, request, response);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /// Assigns an id to a request that was rejected before this filter.
    public static void ensure(HttpServletRequest request, HttpServletResponse response) {
        assign(of(request), request, response);
    }

    private static void assign(
            String id, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : generate();
    }

    /// Unique for as long as logs are retained; not a secret.
    static String generate() {
        var random = ThreadLocalRandom.current();
        return Long.toString(random.nextLong() >>> 1, 36)
                + Integer.toString(random.nextInt() >>> 1, 36);
    }
}
