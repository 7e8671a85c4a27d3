package fr.reemploi.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Runs an action concurrently.
public final class ConcurrentCalls {
    private ConcurrentCalls() {}

    /// Runs the action in `size` threads at once.
    ///
    /// @param expected exception that some calls may throw; any other fails the test
    /// @return the results of the calls that succeeded
    public static <T> List<T> run(
            int size, Class<? extends RuntimeException> expected, IntFunction<T> each)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Optional<T>>>();
            for (var i = 0; i < size; i++) {
                var number = i;
                Callable<Optional<T>> call =
                        () -> {
                            start.await();
                            return attempt(number, expected, each);
                        };
                running.add(threads.submit(call));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : running) future.get().ifPresent(results::add);
            return results;
        }
    }

    private static <T> Optional<T> attempt(
            int number, Class<? extends RuntimeException> expected, IntFunction<T> each) {
        try {
            return Optional.of(each.apply(number));
        } catch (RuntimeException failure) {
            if (expected.isInstance(failure)) return Optional.empty();
            throw failure;
        }
    }
}
