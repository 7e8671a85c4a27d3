package fr.reemploi.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.outbox.FailingJobs.FailingJob;
import fr.reemploi.bootstrap.Await;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackgroundJobTest {
    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new IOException("a file"),
                new StackOverflowError(),
                new NoClassDefFoundError("a jar that was replaced"),
                new OutOfMemoryError("a large row"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_job_is_run_again_whatever_ended_its_last_run(Throwable failure) throws Exception {
        var runs = new CountDownLatch(2);
        var job =
                new BackgroundJob(
                        "test",
                        () -> {
                            runs.countDown();
                            if (runs.getCount() == 1) fail(failure);
                            return Duration.ofMinutes(1);
                        });
        job.start();
        try {
            assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(job.isRunning()).isTrue();
        } finally {
            job.stop();
        }
    }

    @Test
    void a_job_is_shown_as_failing_after_three_failures_until_a_run_succeeds() throws Exception {
        var failing = new AtomicBoolean(true);
        var seen = new AtomicReference<Optional<FailingJob>>(Optional.empty());
        var runs = new CountDownLatch(3);
        var done = new CountDownLatch(1);
        var job = new AtomicReference<BackgroundJob>();
        job.set(
                new BackgroundJob(
                        "parcels",
                        () -> {
                            if (!failing.get()) {
                                done.countDown();
                                return Duration.ofMillis(10);
                            }
                            if (runs.getCount() == 1) seen.set(job.get().failure());
                            runs.countDown();
                            throw new IllegalStateException("a fault");
                        }));
        job.get().start();
        try {
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
            Await.until(Duration.ofSeconds(20), () -> job.get().failure().isPresent());
            assertThat(seen.get()).isEmpty();
            assertThat(job.get().failure()).contains(new FailingJob("parcels", 3));
            failing.set(false);
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            Await.until(Duration.ofSeconds(20), () -> job.get().failure().isEmpty());
        } finally {
            job.get().stop();
        }
    }

    private static void fail(Throwable failure) throws IOException {
        switch (failure) {
            case IOException file -> throw file;
            case Error error -> throw error;
            case RuntimeException fault -> throw fault;
            default -> throw new AssertionError(failure);
        }
    }
}
