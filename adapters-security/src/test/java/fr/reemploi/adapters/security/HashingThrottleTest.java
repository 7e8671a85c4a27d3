package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingThrottleTest {
    private static final ClientAddress FLOOD = ClientAddress.of("203.0.113.1");
    private static final ClientAddress HONEST = ClientAddress.of("198.51.100.1");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void two_run_sixteen_of_an_address_wait_and_the_rest_are_rejected() throws Exception {
        var throttle = throttle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var refused = new CountDownLatch(7);
        var running = new AtomicInteger();
        var peak = new AtomicInteger();
        var futures = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < 25; i++)
            futures.add(
                    threads.submit(() -> {
                        try {
                            return throttle.run(
                                    FLOOD,
                                    () -> {
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
        var completed = 0;
        for (var future : futures) completed += future.get() ? 1 : 0;
        assertThat(completed).isEqualTo(18);
        assertThat(peak).hasValue(2);
    }

    @Test
    void an_address_that_floods_does_not_keep_the_others_waiting() throws Exception {
        var throttle = throttle(Duration.ofMinutes(1));
        var steps = new CountDownLatch[] {new CountDownLatch(1), new CountDownLatch(1)};
        var served = new CopyOnWriteArrayList<ClientAddress>();
        var futures = new ArrayList<Future<?>>();
        for (var step : steps) futures.add(occupy(throttle, step));
        for (var i = 0; i < 16; i++) {
            futures.add(threads.submit(() -> throttle.run(FLOOD, () -> served.add(FLOOD))));
            awaitWaiting(throttle, i + 1);
        }
        for (var i = 0; i < 3; i++) {
            futures.add(threads.submit(() -> throttle.run(HONEST, () -> served.add(HONEST))));
            awaitWaiting(throttle, 17 + i);
        }
        steps[0].countDown();
        finish(futures.subList(2, futures.size()));
        assertThat(served).hasSize(19);
        assertThat(served.subList(0, 6))
                .isEqualTo(List.of(FLOOD, HONEST, FLOOD, HONEST, FLOOD, HONEST));
        steps[1].countDown();
        finish(futures);
    }

    @Test
    void a_full_queue_makes_room_for_an_address_that_waits_less() throws Exception {
        var throttle = throttle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var futures = new ArrayList<Future<?>>();
        for (var i = 0; i < 2; i++) futures.add(occupy(throttle, open));
        var rejected = new AtomicInteger();
        for (var i = 0; i < 64; i++) {
            var from = ClientAddress.of("203.0.113." + i % 4);
            futures.add(
                    threads.submit(() -> {
                        try {
                            throttle.run(from, () -> true);
                        } catch (RateLimitedException busy) {
                            rejected.incrementAndGet();
                        }
                    }));
            awaitWaiting(throttle, i + 1);
        }
        var honest = threads.submit(() -> throttle.run(HONEST, () -> "served"));
        while (rejected.get() == 0 && !honest.isDone()) Thread.onSpinWait();
        open.countDown();
        assertThat(honest.get(10, TimeUnit.SECONDS)).isEqualTo("served");
        finish(futures);
        assertThat(rejected).hasValue(1);
    }

    @Test
    void the_networks_of_one_site_do_not_keep_the_others_waiting() throws Exception {
        var throttle = throttle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var futures = new ArrayList<Future<?>>();
        for (var i = 0; i < 2; i++) futures.add(occupy(throttle, open));
        var refused = new AtomicInteger();
        for (var i = 0; i < 100; i++) {
            var from = ClientAddress.of("2001:db8:7:" + i + "::1");
            futures.add(
                    threads.submit(() -> {
                        try {
                            throttle.run(from, () -> true);
                        } catch (RateLimitedException busy) {
                            refused.incrementAndGet();
                        }
                    }));
        }
        while (refused.get() < 84) Thread.onSpinWait();
        var honest = threads.submit(() -> throttle.run(HONEST, () -> "served"));
        open.countDown();
        assertThat(honest.get(10, TimeUnit.SECONDS)).isEqualTo("served");
        finish(futures);
        assertThat(refused).hasValue(84);
    }

    @Test
    void a_request_that_waits_too_long_is_rejected_with_a_retry_delay() throws Exception {
        var throttle = throttle(Duration.ofMillis(1));
        var open = new CountDownLatch(1);
        var futures = new ArrayList<Future<?>>();
        for (var i = 0; i < 2; i++) futures.add(occupy(throttle, open));
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> throttle.run(HONEST, () -> ""))
                .satisfies(tooMany -> {
                    assertThat(tooMany.code()).isEqualTo("password.busy");
                    assertThat(tooMany.retryAfter()).hasSeconds(2);
                });
        open.countDown();
        finish(futures);
        assertThat(throttle.waiting()).isZero();
        assertThat(throttle.run(HONEST, () -> "served")).isEqualTo("served");
    }

    @Test
    void as_many_sites_as_there_are_places_do_not_keep_a_newcomer_out() throws Exception {
        var throttle = throttle(Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var futures = new ArrayList<Future<?>>();
        for (var i = 0; i < 2; i++) futures.add(occupy(throttle, open));
        var rejected = new AtomicInteger();
        for (var i = 0; i < 64; i++) {
            var from = ClientAddress.of("203.0.113." + i);
            futures.add(
                    threads.submit(() -> {
                        try {
                            throttle.run(from, () -> true);
                        } catch (RateLimitedException busy) {
                            rejected.incrementAndGet();
                        }
                    }));
            awaitWaiting(throttle, i + 1);
        }
        var honest = threads.submit(() -> throttle.run(HONEST, () -> "served"));
        while (rejected.get() == 0 && !honest.isDone()) Thread.onSpinWait();
        // it waits once, and does not push out another one by asking again
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> throttle.run(HONEST, () -> "served"));
        open.countDown();
        assertThat(honest.get(10, TimeUnit.SECONDS)).isEqualTo("served");
        finish(futures);
        assertThat(rejected).hasValue(1);
        assertThat(throttle.waiting()).isZero();
    }

    private static HashingThrottle throttle(Duration maxWait) {
        return new HashingThrottle(maxWait, _ -> 0);
    }

    /// Starts work that lasts until the latch opens, and waits until it runs.
    private Future<?> occupy(HashingThrottle throttle, CountDownLatch until) {
        var started = new CountDownLatch(1);
        var future =
                threads.submit(() ->
                        throttle.run(
                                FLOOD,
                                () -> {
                                    started.countDown();
                                    await(until);
                                    return "";
                                }));
        await(started);
        return future;
    }

    private static void awaitWaiting(HashingThrottle throttle, int number) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (throttle.waiting() < number && System.nanoTime() < end) Thread.onSpinWait();
        assertThat(throttle.waiting()).isEqualTo(number);
    }

    private static void finish(List<? extends Future<?>> futures)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var future : futures) future.get(10, TimeUnit.SECONDS);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
