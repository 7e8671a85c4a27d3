package fr.reemploi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class TimeLimitedHealthIndicatorTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    @Test
    void a_check_that_returns_is_reported_as_it_is() {
        assertThat(status(limited(() -> Health.up().build()))).contains(Status.UP);
        assertThat(status(limited(() -> Health.outOfService().build())))
                .contains(Status.OUT_OF_SERVICE);
    }

    @Test
    void a_check_that_fails_is_down() {
        HealthIndicator failing =
                () -> {
                    throw new IllegalStateException("no disk");
                };
        assertThat(status(limited(failing))).contains(Status.DOWN);
    }

    @Test
    void a_check_that_hangs_is_down_in_its_time_runs_once_and_is_up_again_when_it_returns()
            throws InterruptedException {
        var released = new CountDownLatch(1);
        var runs = new AtomicInteger();
        var check =
                limited(() -> {
                    runs.incrementAndGet();
                    await(released);
                    return Health.up().build();
                });
        var start = System.nanoTime();
        for (var call = 0; call < 50; call++) assertThat(status(check)).contains(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.multipliedBy(20));
        assertThat(runs).hasValue(1);

        released.countDown();
        for (var call = 0; call < 100 && !status(check).equals(Optional.of(Status.UP)); call++)
            Thread.sleep(50);
        assertThat(status(check)).contains(Status.UP);
    }

    private static TimeLimitedHealthIndicator limited(HealthIndicator check) {
        return new TimeLimitedHealthIndicator("test", check, LIMIT);
    }

    private static Optional<Status> status(HealthIndicator check) {
        return Optional.ofNullable(check.health()).map(Health::getStatus);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
