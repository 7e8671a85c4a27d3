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
}
