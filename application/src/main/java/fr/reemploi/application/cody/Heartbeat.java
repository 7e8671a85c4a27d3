package fr.reemploi.application.cody;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a listener notice that the person left while nothing is said: that is seen only by writing.
final class Heartbeat implements AutoCloseable {
    private final AnswerListener listener;
    private final Duration interval;
    private final CountDownLatch end = new CountDownLatch(1);

    private Heartbeat(AnswerListener listener, Duration interval) {
        this.listener = listener;
        this.interval = interval;
    }

    static Heartbeat start(AnswerListener listener, Duration interval) {
        var heartbeat = new Heartbeat(listener, interval);
        Thread.ofVirtual().name("cody-heartbeat").start(heartbeat::run);
        return heartbeat;
    }

    private void run() {
        try {
            while (!end.await(interval.toNanos(), TimeUnit.NANOSECONDS)) beat();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException personLeft) {
            close();
        }
    }

    /// Asks the listener, unless it is over.
    synchronized void beat() {
        if (!isOver()) listener.waiting();
    }

    boolean isOver() {
        return end.getCount() == 0;
    }

    /// After this, the listener is not called any more.
    @Override
    public synchronized void close() {
        end.countDown();
    }
}
