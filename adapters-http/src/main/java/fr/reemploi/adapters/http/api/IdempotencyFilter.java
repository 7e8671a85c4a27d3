package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStore.StartResult;
import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Gives a POST sent again with the same `Idempotency-Key` the answer of the first. Answers that
/// carry secrets are never kept: their routes run each time.
public final class IdempotencyFilter extends OncePerRequestFilter {
    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;
    private static final int TOO_LARGE = 413;
    private static final List<String> STORED_HEADERS = List.of("Location", "ETag", "Content-Type");
    private static final List<String> SECRET_PATHS = List.of("/api/v1/sessions", "/api/v1/me/totp");

    private final IdempotencyStore store;
    private final InstantSource clock;

    public IdempotencyFilter(IdempotencyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || request.getRequestURI().startsWith(ApiPaths.WEBHOOKS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            ProblemWriter.write(
                    Problem.of(400, "idempotency.malformed", LONGEST_KEY), request, response);
            return;
        }
        if (!isStored(request)) {
            chain.doFilter(request, response);
            return;
        }
        var buffered = buffer(request, response);
        if (buffered.isEmpty()) return;
        try (var body = buffered.get()) {
            runOnce(scoped(request, key), body, response, chain);
        }
    }

    /// Secrets are not; nor are files of strangers, who are refused whatever they send.
    private static boolean isStored(HttpServletRequest request) {
        return SECRET_PATHS.stream().noneMatch(request.getRequestURI()::startsWith)
                && (!BufferedRequest.isFile(request) || ActorAuthentication.current().isPresent());
    }

    /// The request with its body kept aside; empty when that is no good, which is then answered.
    private static Optional<BufferedRequest> buffer(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return Optional.of(new BufferedRequest(request));
        } catch (ApiException | IllegalStateException | ServletException exception) {
            ProblemExceptionResolver.respond(toApiException(exception), request, response);
            return Optional.empty();
        }
    }

    private void runOnce(
            String key, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (store.start(key, request.hash(), clock.instant())) {
            case StartResult.Started() -> run(key, request, response, chain);
            case StartResult.Completed(var answer) -> replay(answer, response);
            case StartResult.InProgress() ->
                    ProblemWriter.write(
                            Problem.of(409, "idempotency.in-progress"), request, response);
            case StartResult.PayloadMismatch() ->
                    ProblemWriter.write(Problem.of(422, "idempotency.reused"), request, response);
        }
    }

    private void run(
            String key, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(IdempotentIds.KEY, key);
        var wrapper = new ContentCachingResponseWrapper(response);
        var answered = false;
        try {
            chain.doFilter(request, wrapper);
            answered = wrapper.getStatus() < 500 && wrapper.getStatus() != 429;
            if (answered) store.complete(key, answer(wrapper));
        } finally {
            if (!answered) store.abandon(key);
        }
        wrapper.copyBodyToResponse();
    }

    private static StoredResponse answer(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : STORED_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        if (response.getContentType() != null)
            headers.putIfAbsent("Content-Type", response.getContentType());
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new StoredResponse(response.getStatus(), Map.copyOf(headers), body);
    }

    private static void replay(StoredResponse answer, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String scoped(HttpServletRequest request, String key) {
        return RateLimitFilter.caller(request) + " POST " + request.getRequestURI() + "/" + key;
    }

    /// Tomcat says by an exception of its own that a form is too large or broken.
    private static Exception toApiException(Exception exception) {
        return switch (exception) {
            case ApiException fault -> fault;
            case InvalidParameterException bad when bad.getErrorCode() != TOO_LARGE ->
                    new ApiException(400, "multipart.malformed");
            case IllegalStateException _ -> new ApiException(413, "photo.too-large", 10);
            default -> new ApiException(400, "multipart.malformed");
        };
    }
}
