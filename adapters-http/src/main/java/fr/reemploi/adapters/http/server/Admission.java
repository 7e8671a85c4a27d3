package fr.reemploi.adapters.http.server;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Admits requests: so many are handled at the same time, so many wait for their turn, and all
/// others are refused at once. A request gives its turn back while it waits for bytes of its
/// client, to send or to read them, so that slow clients do not hold those who wait.
final class Admission {
    private final ServerLimits limits;
    private final boolean perClient;
    private final Semaphore working;
    private final Semaphore queued;
    private final Semaphore slow;
    private final ConcurrentHashMap<String, Counts> clients = new ConcurrentHashMap<>();

    /// @param perClient whether requests of one client address are limited too
    Admission(ServerLimits limits, boolean perClient) {
        this.limits = limits;
        this.perClient = perClient;
        this.working = new Semaphore(limits.working());
        this.queued = new Semaphore(limits.queued());
        this.slow = new Semaphore(limits.slow());
    }

    /// Waits for a turn.
    ///
    /// @param client its address; empty for one that cannot be told from others
    Result enter(Optional<String> client) {
        var counted = perClient ? client : Optional.<String>empty();
        if (!isWithin(counted)) return new Result.TooMany();
        if (takeTurn()) return new Turn(counted);
        leave(counted);
        return new Result.Overloaded();
    }

    private boolean isWithin(Optional<String> client) {
        if (client.isEmpty()) return true;
        var within = new boolean[1];
        clients.compute(
                client.get(),
                (_, present) -> {
                    var counts = present == null ? new Counts() : present;
                    within[0] = counts.requests < limits.requestsPerClient();
                    if (within[0]) counts.requests++;
                    return counts;
                });
        return within[0];
    }

    private void leave(Optional<String> client) {
        client.ifPresent(address ->
                clients.computeIfPresent(
                        address, (_, counts) -> --counts.requests == 0 ? null : counts));
    }

    private boolean takeTurn() {
        if (working.tryAcquire()) return true;
        if (!queued.tryAcquire()) return false;
        try {
            return working.tryAcquire(limits.queueTime().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queued.release();
        }
    }

    /// Whether a request may go on.
    sealed interface Result {
        /// The client has too many requests in progress.
        record TooMany() implements Result {}

        /// Too many requests wait already.
        record Overloaded() implements Result {}
    }

    private static final class Counts {
        private int requests;
        private final AtomicInteger slow = new AtomicInteger();
    }

    /// The turn of a request, used by its thread only.
    final class Turn implements Result, AutoCloseable {
        private final Optional<String> client;
        private boolean held = true;
        private boolean paused;

        private Turn(Optional<String> client) {
            this.client = client;
        }

        /// Gives the turn back until `resume()`.
        ///
        /// @return whether there is room for one more slow request
        boolean pause() {
            if (paused) return true;
            if (!held) return false;
            var own = client.map(clients::get);
            if (own.isPresent() && own.get().slow.incrementAndGet() > limits.slowPerClient()) {
                own.get().slow.decrementAndGet();
                return false;
            }
            if (!slow.tryAcquire()) {
                own.ifPresent(counts -> counts.slow.decrementAndGet());
                return false;
            }
            working.release();
            held = false;
            paused = true;
            return true;
        }

        /// Waits for a turn again. The thread is one of the slow ones until it has one.
        void resume() {
            if (!paused) return;
            try {
                held = working.tryAcquire(limits.queueTime().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                endPause();
            }
        }

        private void endPause() {
            paused = false;
            slow.release();
            client.map(clients::get).ifPresent(counts -> counts.slow.decrementAndGet());
        }

        /// Whether the turn came back in time.
        boolean isHeld() {
            return held;
        }

        @Override
        public void close() {
            if (held) working.release();
            if (paused) endPause();
            leave(client);
        }
    }
}
