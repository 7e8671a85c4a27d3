package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Limits concurrent password hashing: two run, 16 wait up to five seconds, others are rejected.
/// Each hash takes 19 MiB and one core, so a burst of sign-ins must not exhaust the server.
final class HashingThrottle {
    private static final int MAX_CONCURRENT = 2;
    private static final int MAX_QUEUED = 16;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore admissions = new Semaphore(MAX_CONCURRENT + MAX_QUEUED);
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);
    private final Duration maxWait;

    HashingThrottle() {
        this(Duration.ofSeconds(5));
    }

    HashingThrottle(Duration maxWait) {
        this.maxWait = maxWait;
    }

    <T> T run(Supplier<T> work) {
        if (!admissions.tryAcquire()) throw busy();
        try {
            return runWithPermit(work);
        } finally {
            admissions.release();
        }
    }

    private <T> T runWithPermit(Supplier<T> work) {
        acquirePermit();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquirePermit() {
        try {
            if (!permits.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RateLimitedException busy() {
        return new RateLimitedException("password.busy", RETRY_AFTER);
    }
}
