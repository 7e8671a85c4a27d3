package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingThrottleTest {
    @Test
    void two_run_sixteen_wait_and_the_rest_are_rejected() throws Exception {
        var throttle = new HashingThrottle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var refused = new CountDownLatch(7);
        var running = new AtomicInteger();
        var peak = new AtomicInteger();
        var futures = new ArrayList<Future<Boolean>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 25; i++)
                futures.add(
                        executor.submit(() -> {
                            try {
                                return throttle.run(() -> {
                                    peak.accumulateAndGet(running.incrementAndGet(), Math::max);
                                    await(open);
                                    running.decrementAndGet();
                                    return true;
                                });
                            } catch (RateLimitedException busy) {
                                refused.countDown();
                                return false;
                            }
                        }));
            try {
                assertThat(refused.await(10, TimeUnit.SECONDS)).isTrue();
            } finally {
                open.countDown();
            }
        }
        var completed = 0;
        for (var future : futures) completed += future.get() ? 1 : 0;
        assertThat(completed).isEqualTo(18);
        assertThat(peak).hasValue(2);
    }

    @Test
    void a_request_that_waits_too_long_is_rejected_with_a_retry_delay() throws Exception {
        var throttle = new HashingThrottle(Duration.ofMillis(1));
        var open = new CountDownLatch(1);
        var busy = new CountDownLatch(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++)
                executor.execute(() ->
                        throttle.run(() -> {
                            busy.countDown();
                            await(open);
                            return "";
                        }));
            busy.await();
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> throttle.run(() -> ""))
                    .satisfies(tooMany -> {
                        assertThat(tooMany.code()).isEqualTo("password.busy");
                        assertThat(tooMany.retryAfter()).hasSeconds(2);
                    });
            open.countDown();
        }
        assertThat(throttle.run(() -> "served")).isEqualTo("served");
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
