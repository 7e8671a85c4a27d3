package fr.reemploi.bootstrap.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private static void fail(Throwable failure) throws IOException {
        switch (failure) {
            case IOException file -> throw file;
            case Error error -> throw error;
            case RuntimeException fault -> throw fault;
            default -> throw new AssertionError(failure);
        }
    }
}
