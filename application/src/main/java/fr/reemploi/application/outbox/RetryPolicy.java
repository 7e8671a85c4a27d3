package fr.reemploi.application.outbox;

import fr.reemploi.application.shared.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a failed delivery is attempted again. What fails because a service is down is retried for
/// three days; any other failure is a fault that does not pass by itself, and is retried for a
/// quarter of an hour.
final class RetryPolicy {
    /// Attempts during which the program stopped, before the delivery is parked.
    static final int MAX_INTERRUPTIONS = 3;

    private static final int MAX_ATTEMPTS = 10;
    private static final int MAX_ATTEMPTS_WHEN_UNAVAILABLE = 84;
    private static final Duration MAX_DELAY = Duration.ofHours(1);

    private RetryPolicy() {}

    /// @param attempts number of attempts, the failed one included
    /// @return empty when the delivery has failed too often
    static Optional<Instant> retryAt(int attempts, Throwable failure, Instant now) {
        var limit =
                failure instanceof UnavailableException
                        ? MAX_ATTEMPTS_WHEN_UNAVAILABLE
                        : MAX_ATTEMPTS;
        return attempts >= limit ? Optional.empty() : Optional.of(now.plus(delay(attempts)));
    }

    static Duration delay(int attempts) {
        var delay = Duration.ofSeconds(1L << Math.clamp(attempts - 1L, 0, 12));
        return delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay;
    }
}
