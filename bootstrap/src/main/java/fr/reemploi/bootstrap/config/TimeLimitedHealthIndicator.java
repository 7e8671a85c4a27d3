package fr.reemploi.bootstrap.config;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// A check that is down when it does not return in time: a disk or a server that hangs must not
/// hang the health endpoint too. One check runs at a time; those who ask meanwhile wait for it, and
/// not longer than what is left of its time.
final class TimeLimitedHealthIndicator implements HealthIndicator {
    static final Duration LIMIT = Duration.ofSeconds(2);

    private final HealthIndicator check;
    private final String name;
    private final Duration limit;
    private @Nullable Run latest;

    TimeLimitedHealthIndicator(String name, HealthIndicator check, Duration limit) {
        this.name = name;
        this.check = check;
        this.limit = limit;
    }

    @Override
    public @Nullable Health health() {
        var run = run();
        try {
            return run.result.get(Math.max(0, run.left(limit)), TimeUnit.NANOSECONDS).orElse(null);
        } catch (TimeoutException e) {
            return Health.down().withDetail("reason", "no answer within " + limit).build();
        } catch (ExecutionException e) {
            return Health.down(e.getCause() == null ? e : e.getCause()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.down().withDetail("reason", "interrupted").build();
        }
    }

    private synchronized Run run() {
        if (latest == null || latest.result.isDone()) latest = start();
        return latest;
    }

    private Run start() {
        var result = new CompletableFuture<Optional<Health>>();
        Thread.ofPlatform()
                .daemon()
                .name("health-" + name)
                .start(() -> {
                    try {
                        result.complete(Optional.ofNullable(check.health()));
                    } catch (RuntimeException | Error failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return new Run(result, System.nanoTime());
    }

    private record Run(CompletableFuture<Optional<Health>> result, long startedAt) {
        long left(Duration limit) {
            return limit.toNanos() - (System.nanoTime() - startedAt);
        }
    }
}
