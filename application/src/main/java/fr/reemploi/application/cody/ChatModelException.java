package fr.reemploi.application.cody;

import java.time.Duration;
import java.util.Optional;

/// A chat model did not reply completely.
public final class ChatModelException extends RuntimeException {
    private final Reason reason;
    private final transient Optional<Duration> retryAfter;

    public ChatModelException(Reason reason, String detail, Optional<Duration> retryAfter) {
        super(detail);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// Why there is no complete reply.
    public enum Reason {
        /// Not reachable, too slow, or overloaded: later it may work.
        UNAVAILABLE,
        /// Its account has no credit left.
        NO_CREDIT,
        /// Key, model or address are wrong: the operator has to act.
        REJECTED,
        /// The reply broke off or could not be read.
        BROKEN,
        /// The user left.
        CANCELLED
    }
}
