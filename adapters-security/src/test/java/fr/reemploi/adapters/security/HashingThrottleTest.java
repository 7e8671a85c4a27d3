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
    void two_work_at_once_sixteen_wait_and_the_rest_come_back_later() throws Exception {
        var bottleneck = new HashingThrottle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var refused = new CountDownLatch(7);
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var asked = new ArrayList<Future<Boolean>>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 25; i++)
                asked.add(
                        crowd.submit(() -> {
                            try {
                                return bottleneck.pass(() -> {
                                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                                    await(open);
                                    working.decrementAndGet();
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
        var served = 0;
        for (var one : asked) served += one.get() ? 1 : 0;
        assertThat(served).isEqualTo(18);
        assertThat(most).hasValue(2);
    }

    @Test
    void who_waits_too_long_is_told_when_to_come_back() throws Exception {
        var bottleneck = new HashingThrottle(Duration.ofMillis(1));
        var open = new CountDownLatch(1);
        var busy = new CountDownLatch(2);
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++)
                two.execute(() ->
                        bottleneck.pass(() -> {
                            busy.countDown();
                            await(open);
                            return "";
                        }));
            busy.await();
            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> bottleneck.pass(() -> ""))
                    .satisfies(tooMany -> {
                        assertThat(tooMany.code()).isEqualTo("password.busy");
                        assertThat(tooMany.retryAfter()).hasSeconds(2);
                    });
            open.countDown();
        }
        assertThat(bottleneck.pass(() -> "served")).isEqualTo("served");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
