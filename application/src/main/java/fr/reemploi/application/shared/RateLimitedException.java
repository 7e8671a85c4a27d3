package fr.reemploi.application.shared;

import java.time.Duration;

/// Too many requests at once.
public final class RateLimitedException extends RuntimeException {
    private final String code;
    private final Duration retryAfter;

    public RateLimitedException(String code, Duration retryAfter) {
        super(code);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public String code() {
        return code;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /// Whole seconds, at least one, as in the header `Retry-After`.
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
