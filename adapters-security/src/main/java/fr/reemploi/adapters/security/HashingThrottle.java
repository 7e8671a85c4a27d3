package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets a few through at once and a few more wait a little. Each hash takes 19 MiB and a core: a
/// crowd at the door must not take the house down.
final class HashingThrottle {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore workbenches = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    HashingThrottle() {
        this(Duration.ofSeconds(5));
    }

    HashingThrottle(Duration patience) {
        this.patience = patience;
    }

    <T> T pass(Supplier<T> work) {
        if (!places.tryAcquire()) throw busy();
        try {
            return whenItIsOnesTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T whenItIsOnesTurn(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            workbenches.release();
        }
    }

    private void await() {
        try {
            if (!workbenches.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RateLimitedException busy() {
        return new RateLimitedException("password.busy", RETRY_AFTER);
    }
}
