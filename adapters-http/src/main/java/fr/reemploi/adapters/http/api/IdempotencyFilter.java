package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStore.StartResult;
import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.account.Role;
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

/// Replays the stored response to a POST repeated with the same `Idempotency-Key`. Responses with
/// secrets are never stored: their routes run each time.
public final class IdempotencyFilter extends OncePerRequestFilter {
    public static final String HEADER = "Idempotency-Key";
    private static final int MAX_KEY_LENGTH = 128;

    /// A larger answer is computed again; the id derived from the key keeps it the same.
    private static final int MAX_STORED_BYTES = 128 * 1024;

    private static final int PAYLOAD_TOO_LARGE = 413;
    private static final List<String> STORED_HEADERS = List.of("Location", "ETag", "Content-Type");
    private static final List<String> SECRET_PATHS = List.of("/api/v1/sessions", "/api/v1/me/totp");

    private final IdempotencyStore store;
    private final Routes routes;
    private final InstantSource clock;
    private final IdempotencyBudget budget = new IdempotencyBudget();

    public IdempotencyFilter(IdempotencyStore store, Routes routes, InstantSource clock) {
        this.store = store;
        this.routes = routes;
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
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            ProblemWriter.write(
                    Problem.of(400, "idempotency.malformed", MAX_KEY_LENGTH), request, response);
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

    /// Not for routes that return secrets, nor where no controller answers; imported files, which
    /// are written to disk, from those who may import.
    private boolean isStored(HttpServletRequest request) {
        var path = request.getRequestURI();
        return SECRET_PATHS.stream().noneMatch(path::startsWith)
                && !routes.handlers("POST", path).isEmpty()
                && (!BufferedRequest.isFile(request)
                        || ActorAuthentication.current()
                                .filter(actor -> actor.is(Role.SELLER))
                                .isPresent());
    }

    /// The buffered request; empty when the body is invalid, in which case the problem is already
    /// written.
    private static Optional<BufferedRequest> buffer(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return Optional.of(new BufferedRequest(request));
        } catch (ApiException
                | IllegalStateException
                | ServletException
                | StorageUnavailableException exception) {
            ProblemExceptionResolver.respond(toApiException(exception), request, response);
            return Optional.empty();
        }
    }

    private void runOnce(
            String key, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (store.start(key, request.hash(), clock.instant())) {
            case StartResult.Started() -> run(key, request, response, chain);
            case StartResult.Completed(var stored) -> replay(stored, response);
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
        var completed = false;
        try {
            chain.doFilter(request, wrapper);
            completed = isFinal(wrapper) && wrapper.getContentSize() <= MAX_STORED_BYTES;
            if (completed) {
                store.complete(key, toStoredResponse(wrapper));
                budget.add(RateLimitFilter.caller(request), key, wrapper.getContentSize())
                        .forEach(store::delete);
            }
        } finally {
            if (!completed) store.abandon(key);
        }
        wrapper.copyBodyToResponse();
    }

    /// Failures of the server, requests cut off and limits reached are not the answer to keep.
    private static boolean isFinal(ContentCachingResponseWrapper response) {
        return response.getStatus() < 500
                && response.getStatus() != 408
                && response.getStatus() != 429;
    }

    private static StoredResponse toStoredResponse(ContentCachingResponseWrapper response) {
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

    private static void replay(StoredResponse stored, HttpServletResponse response)
            throws IOException {
        response.setStatus(stored.status());
        stored.headers().forEach(response::setHeader);
        var body = stored.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String scoped(HttpServletRequest request, String key) {
        return RateLimitFilter.caller(request) + " POST " + request.getRequestURI() + "/" + key;
    }

    /// Tomcat reports an oversized or malformed form by exceptions of its own.
    private static Exception toApiException(Exception exception) {
        var full = TemporaryFiles.failureIn(exception);
        if (full.isPresent()) return full.get();
        return switch (exception) {
            case ApiException rejected -> rejected;
            case InvalidParameterException bad when bad.getErrorCode() != PAYLOAD_TOO_LARGE ->
                    new ApiException(400, "multipart.malformed");
            case IllegalStateException _ -> new ApiException(413, "photo.too-large", 10);
            default -> new ApiException(400, "multipart.malformed");
        };
    }
}
