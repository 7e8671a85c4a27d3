package fr.reemploi.application.shared;

import java.time.Duration;
import java.util.Optional;

/// A service the request needs does not respond or is not configured.
public final class UnavailableException extends RuntimeException {
    private final String code;
    private final transient Optional<Duration> retryAfter;

    public UnavailableException(String code, Optional<Duration> retryAfter) {
        super(code);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public String code() {
        return code;
    }

    /// Empty when waiting would not help.
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
