package fr.reemploi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WriteProbeTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicBoolean full = new AtomicBoolean();

    @Test
    void readiness_follows_the_writes_both_ways() {
        try (var probe = new WriteProbe(this::write, nanos::get)) {
            assertThat(probe.failure()).isEmpty();

            full.set(true);
            pass(Duration.ofSeconds(2));
            assertThat(probe.failure())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("disk is full"));

            full.set(false);
            pass(Duration.ofSeconds(2));
            assertThat(probe.failure()).isEmpty();
        }
    }

    @Test
    void many_callers_cause_one_write_a_second() {
        try (var probe = new WriteProbe(this::write, nanos::get)) {
            for (var i = 0; i < 1_000; i++) assertThat(probe.failure()).isEmpty();
            assertThat(writes).hasValue(1);

            pass(Duration.ofSeconds(2));
            for (var i = 0; i < 1_000; i++) assertThat(probe.failure()).isEmpty();
            assertThat(writes).hasValue(2);
        }
    }

    @Test
    void a_write_that_does_not_return_is_a_failure_and_nobody_waits_for_it_twice()
            throws Exception {
        var released = new CountDownLatch(1);
        try (var probe =
                new WriteProbe(
                        () -> {
                            writes.incrementAndGet();
                            awaitUninterruptibly(released);
                        },
                        nanos::get)) {
            pass(Duration.ofSeconds(4));
            var before = System.nanoTime();
            for (var i = 0; i < 100; i++) assertThat(probe.failure()).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(writes.get()).isLessThanOrEqualTo(1);
            released.countDown();
        }
    }

    private void write() {
        writes.incrementAndGet();
        if (full.get())
            throw new StorageUnavailableException("the disk is full", new IOException());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
