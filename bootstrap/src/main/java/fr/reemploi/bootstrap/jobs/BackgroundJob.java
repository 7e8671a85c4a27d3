package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.outbox.FailingJobs.FailingJob;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.application.shared.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs a task repeatedly on its own thread while the server runs. After a failure, which is
/// logged, the task is retried with back-off.
public final class BackgroundJob implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);
    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    /// A job that failed as often is shown to administrators.
    private static final int FAILURES_SHOWN = 3;

    private final String name;
    private final Task task;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private boolean waiting;
    private volatile Optional<FailingJob> failing = Optional.empty();

    public BackgroundJob(String name, Task task) {
        this.name = name;
        this.task = task;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    private void run() {
        try {
            while (!stop.await(runOnce().toMillis(), TimeUnit.MILLISECONDS)) Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration runOnce() {
        try {
            var delay = task.run();
            waiting = false;
            failing = Optional.empty();
            return delay;
        } catch (StorageUnavailableException failure) {
            // for as long as the disk is full; the log is on it too
            if (!waiting) LOG.warn("{} waits for the storage: {}", name, failure.getMessage());
            waiting = true;
            return RETRY_DELAY;
        } catch (UnavailableException failure) {
            var delay = retryDelay();
            LOG.warn("{} failed, retrying in {}: {}", name, delay, failure.code());
            return delay;
        } catch (RuntimeException | java.io.IOException | Error failure) {
            // an error too: a thread that ended would never work again, unnoticed
            var delay = retryDelay();
            LOG.error("{} failed, retrying in {}", name, delay, failure);
            return delay;
        }
    }

    private Duration retryDelay() {
        var before = failing.map(FailingJob::failures).orElse(0);
        failing = Optional.of(new FailingJob(name, before + 1));
        var delay = RETRY_DELAY.multipliedBy(1L << Math.min(before, 5));
        return delay.compareTo(MAX_RETRY_DELAY) > 0 ? MAX_RETRY_DELAY : delay;
    }

    /// Present when the last runs failed.
    public Optional<FailingJob> failure() {
        return failing.filter(job -> job.failures() >= FAILURES_SHOWN);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// One run of a job.
    public interface Task {
        /// Processes what is due and returns the delay before the next run.
        Duration run() throws java.io.IOException;
    }
}
