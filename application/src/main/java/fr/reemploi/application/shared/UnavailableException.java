package fr.reemploi.application.shared;

import java.time.Duration;
import java.util.Optional;

/// Something the request needs does not answer, or was never configured.
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
