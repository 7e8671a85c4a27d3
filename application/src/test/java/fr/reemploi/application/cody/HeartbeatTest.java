package fr.reemploi.application.cody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HeartbeatTest {
    private static final Duration INTERVAL = Duration.ofMillis(5);

    private final CountDownLatch beats = new CountDownLatch(3);
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void a_listener_is_asked_again_and_again_until_the_end() throws InterruptedException {
        var heartbeat = Heartbeat.start(new Listener(false), INTERVAL);
        assertThat(beats.await(5, TimeUnit.SECONDS)).isTrue();
        heartbeat.close();
        var atTheEnd = count.get();

        heartbeat.beat();

        assertThat(count.get()).isEqualTo(atTheEnd);
    }

    @Test
    @Timeout(5)
    void one_who_left_is_not_asked_again() {
        try (var heartbeat = Heartbeat.start(new Listener(true), INTERVAL)) {
            while (!heartbeat.isOver()) Thread.onSpinWait();
            heartbeat.beat();
        }
        assertThat(count.get()).isEqualTo(1);
    }

    /// Counts how often it is asked.
    private final class Listener implements AnswerListener {
        private final boolean hasLeft;

        Listener(boolean hasLeft) {
            this.hasLeft = hasLeft;
        }

        @Override
        public void waiting() {
            count.incrementAndGet();
            beats.countDown();
            if (hasLeft) throw new IllegalStateException("left");
        }

        @Override
        public void token(String text) {
            throw new AssertionError("nothing is said");
        }

        @Override
        public void tool(String name, String summary) {
            throw new AssertionError("nothing is called");
        }

        @Override
        public void onCancel(Runnable cancel) {
            throw new AssertionError("nothing is called");
        }
    }
}
