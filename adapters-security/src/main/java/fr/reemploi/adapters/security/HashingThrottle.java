package fr.reemploi.adapters.security;

import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// Limits concurrent password hashing and shares it between the sites of clients: two run, the
/// others wait up to five seconds, one of each site in turn. Each hash takes 19 MiB and one core,
/// so a burst of sign-ins must not exhaust the server, nor one site keep the others out.
final class HashingThrottle {
    private static final int MAX_CONCURRENT = 2;
    private static final int MAX_QUEUED_PER_SITE = 16;
    private static final int MAX_QUEUED = 64;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Duration maxWait;

    /// Draws one of so many.
    private final IntUnaryOperator draw;

    /// Permits requested, by site; the one to be served next is the first.
    private final Map<String, Deque<CompletableFuture<Boolean>>> queues = new LinkedHashMap<>();

    private int queued;
    private int running;

    HashingThrottle() {
        this(Duration.ofSeconds(5), bound -> ThreadLocalRandom.current().nextInt(bound));
    }

    HashingThrottle(Duration maxWait, IntUnaryOperator draw) {
        this.maxWait = maxWait;
        this.draw = draw;
    }

    <T> T run(ClientAddress from, Supplier<T> work) {
        await(from.site(), request(from.site()));
        try {
            return work.get();
        } finally {
            release();
        }
    }

    /// The number of requests that wait.
    synchronized int waiting() {
        return queued;
    }

    /// Requests a permit: true once it is granted, false when it is withdrawn.
    private synchronized CompletableFuture<Boolean> request(String from) {
        if (running < MAX_CONCURRENT) {
            running++;
            return CompletableFuture.completedFuture(true);
        }
        var queue = queues.get(from);
        var length = queue == null ? 0 : queue.size();
        if (length >= MAX_QUEUED_PER_SITE) throw busy();
        if (queued >= MAX_QUEUED) makeRoomFor(length);
        var permit = new CompletableFuture<Boolean>();
        queues.computeIfAbsent(from, _ -> new ArrayDeque<>()).addLast(permit);
        queued++;
        return permit;
    }

    /// Withdraws the last request of the longest queue, unless the newcomer's is as long. Where
    /// every site waits with one, one of them is drawn: otherwise so many sites as there are places
    /// could keep all others out for as long as they ask.
    private void makeRoomFor(int length) {
        var longest = queues.values().stream().mapToInt(Deque::size).max().orElse(0);
        if (longest < (length == 0 ? 1 : length + 2)) throw busy();
        var sites =
                queues.entrySet().stream()
                        .filter(entry -> entry.getValue().size() == longest)
                        .map(Map.Entry::getKey)
                        .toList();
        var site = sites.get(draw.applyAsInt(sites.size()));
        var queue = queues.get(site);
        if (queue == null) throw busy();
        queue.removeLast().complete(false);
        if (queue.isEmpty()) queues.remove(site);
        queued--;
    }

    private void await(String from, CompletableFuture<Boolean> permit) {
        try {
            if (!permit.get(maxWait.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException e) {
            if (!abandon(from, permit)) release();
            Thread.currentThread().interrupt();
            throw busy();
        } catch (TimeoutException e) {
            if (abandon(from, permit)) throw busy();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Leaves the queue.
    ///
    /// @return false when the permit has been granted meanwhile
    @SuppressWarnings("UndefinedEquals") // the same permit is meant
    private synchronized boolean abandon(String from, CompletableFuture<Boolean> permit) {
        var queue = queues.get(from);
        if (queue == null || !queue.remove(permit)) return !permit.getNow(false);
        queued--;
        if (queue.isEmpty()) queues.remove(from);
        return true;
    }

    /// Passes the permit to the next site.
    private synchronized void release() {
        var next = queues.entrySet().iterator();
        if (!next.hasNext()) {
            running--;
            return;
        }
        var entry = next.next();
        var site = entry.getKey();
        var queue = entry.getValue();
        next.remove();
        queue.removeFirst().complete(true);
        queued--;
        if (!queue.isEmpty()) queues.put(site, queue);
    }

    private static RateLimitedException busy() {
        return new RateLimitedException("password.busy", RETRY_AFTER);
    }
}
