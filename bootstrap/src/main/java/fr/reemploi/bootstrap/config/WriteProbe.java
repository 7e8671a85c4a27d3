package fr.reemploi.bootstrap.config;

import fr.reemploi.application.shared.Leases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// Finds out whether the store accepts writes, by writing. One write at a time serves all callers,
/// and its result is used for a second, so that callers of the health endpoint cannot load the
/// store.
final class WriteProbe implements AutoCloseable {
    private static final long REUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long TIMEOUT_NANOS =
            TimeLimitedHealthIndicator.LIMIT.minusMillis(200).toNanos();
    private static final String LEASE = "readiness";

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("write-probe").factory());
    private final Runnable write;
    private final LongSupplier nanos;
    private Future<?> running;
    private long startedAt;

    WriteProbe(Runnable write, LongSupplier nanos) {
        this.write = write;
        this.nanos = nanos;
        this.running = start();
    }

    /// A probe that renews a lease: a write as small as any, through the store's usual path.
    static WriteProbe of(Leases leases, InstantSource clock) {
        return new WriteProbe(
                () -> leases.acquire(LEASE, LEASE, Duration.ofMinutes(1), clock.instant()),
                System::nanoTime);
    }

    /// Why the store accepts no writes; empty when it does.
    Optional<String> failure() {
        var probe = latest();
        try {
            probe.get(Math.max(0, TIMEOUT_NANOS - age()), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            return Optional.of("no answer within " + Duration.ofNanos(TIMEOUT_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private synchronized Future<?> latest() {
        if (running.isDone() && age() > REUSE_NANOS) running = start();
        return running;
    }

    private synchronized Future<?> start() {
        startedAt = nanos.getAsLong();
        return executor.submit(write);
    }

    private synchronized long age() {
        return nanos.getAsLong() - startedAt;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
