package fr.reemploi.httpclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Client of one remote service, with retries and a circuit breaker. Logs contain the host and path
/// of a call, never its query, headers or body, since all three may contain credentials.
public final class RemoteService {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteService.class);
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final String name;
    private final OkHttpClient client;
    private final Breaker breaker;
    private final HttpClientSettings settings;
    private final CallListener listener;

    RemoteService(
            String name,
            OkHttpClient client,
            Breaker breaker,
            HttpClientSettings settings,
            CallListener listener) {
        this.name = name;
        this.client = client;
        this.breaker = breaker;
        this.settings = settings;
        this.listener = listener;
    }

    public String name() {
        return name;
    }

    public ServiceHealth health() {
        return breaker.health();
    }

    /// Sends a request. Requests that are safe to repeat (GET, HEAD, with an `Idempotency-Key`, or
    /// tagged [Retryable]) are tried up to three times; others once, since the service may have
    /// processed the first attempt.
    ///
    /// @return the response, of any status
    /// @throws NoResponseException if no response was received or the circuit is open
    public RemoteResponse send(Request request) {
        for (var attempt = 1; ; attempt++) {
            var last = attempt == MAX_ATTEMPTS || !isRetryable(request);
            try {
                var response = sendOnce(request);
                var delay =
                        response.isOverloaded() && !last
                                ? retryDelay(response, attempt)
                                : Optional.<Duration>empty();
                if (delay.isEmpty()) return response;
                sleep(delay.get());
            } catch (NoResponseException failure) {
                if (last || !failure.mayHaveBeenSent()) throw failure;
                sleep(backoff(attempt));
            }
        }
    }

    /// Tag for a POST that changes nothing and may be retried: a search, a test.
    public record Retryable() {
        public static final Retryable YES = new Retryable();
    }

    private RemoteResponse sendOnce(Request request) {
        acquire(request);
        return exchange(
                client.newCall(isRetryable(request) ? request : OneShotBody.wrap(request)),
                RemoteService::read,
                () -> false);
    }

    /// Sends a request once and has its response read while it arrives.
    ///
    /// @param call receives what cancels it, before it is made
    /// @throws NoResponseException if no response was received, it broke off, was cancelled, or the
    ///   circuit is open
    public <T> T stream(Request request, Consumer<Runnable> call, StreamReader<T> reader) {
        acquire(request);
        var sent = client.newCall(OneShotBody.wrap(request));
        var cancelled = new AtomicBoolean();
        call.accept(() -> {
            cancelled.set(true);
            sent.cancel();
        });
        return exchange(sent, reader, cancelled::get);
    }

    /// Reads a response of any status while it arrives.
    public interface StreamReader<T> {
        T read(Response response) throws IOException;
    }

    private <T> T exchange(Call call, StreamReader<T> reader, BooleanSupplier isCancelled) {
        var request = call.request();
        var start = System.nanoTime();
        try (var response = call.execute()) {
            var result = reader.read(response);
            recordOutcome(request, response, elapsedSince(start));
            return result;
        } catch (RuntimeException unreadable) {
            breaker.release();
            throw unreadable;
        } catch (IOException failure) {
            var took = elapsedSince(start);
            if (isCancelled.getAsBoolean()) {
                breaker.release();
                listener.callEnded(name, "cancelled", took);
                throw new NoResponseException(name, "cancelled", true);
            }
            breaker.recordFailure(took, failure.getClass().getSimpleName());
            listener.callEnded(name, "no-response", took);
            LOG.warn(
                    "{}: no response to {} {}{} after {} ms: {}",
                    name,
                    request.method(),
                    request.url().host(),
                    request.url().encodedPath(),
                    took.toMillis(),
                    failure.toString());
            throw new NoResponseException(
                    name, failure.getClass().getSimpleName(), mayHaveBeenSent(failure));
        }
    }

    private void acquire(Request request) {
        checkAddress(request);
        if (breaker.tryAcquire()) return;
        listener.callEnded(name, "circuit-open", Duration.ZERO);
        throw new NoResponseException(name, "circuit open after repeated failures", false);
    }

    private void checkAddress(Request request) {
        try {
            settings.addresses().check(request.url(), settings.proxies());
        } catch (IOException notAllowed) {
            listener.callEnded(name, "not-allowed", Duration.ZERO);
            LOG.warn("{}: not called: {}", name, notAllowed.getMessage());
            throw new NoResponseException(name, "" + notAllowed.getMessage(), false);
        }
    }

    private void recordOutcome(Request request, Response response, Duration took) {
        listener.callEnded(name, Integer.toString(response.code()), took);
        if (RemoteResponse.isOverloaded(response.code()))
            breaker.recordFailure(took, "status " + response.code());
        else breaker.recordSuccess(took);
        if (!response.isSuccessful())
            LOG.info(
                    "{}: {} to {} {}{}",
                    name,
                    response.code(),
                    request.method(),
                    request.url().host(),
                    request.url().encodedPath());
    }

    private static RemoteResponse read(Response response) throws IOException {
        var source = response.body().source();
        source.request(MAX_RESPONSE_BYTES + 1L);
        if (source.getBuffer().size() > MAX_RESPONSE_BYTES)
            throw new IOException("response larger than " + MAX_RESPONSE_BYTES + " bytes");
        return new RemoteResponse(response.code(), response.headers(), source.readByteArray());
    }

    private static boolean isRetryable(Request request) {
        return request.method().equals("GET")
                || request.method().equals("HEAD")
                || request.header("Idempotency-Key") != null
                || request.tag(Retryable.class) != null;
    }

    private static boolean mayHaveBeenSent(IOException failure) {
        return !(failure instanceof ConnectException || failure instanceof UnknownHostException);
    }

    /// Delay before the next attempt; empty if the service's `Retry-After` exceeds the limit or is
    /// not a number of seconds.
    private Optional<Duration> retryDelay(RemoteResponse response, int attempt) {
        var retryAfter = response.headers().get("Retry-After");
        if (retryAfter == null) return Optional.of(backoff(attempt));
        if (!retryAfter.strip().matches("\\d{1,6}")) return Optional.empty();
        var delay = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        return Optional.of(delay).filter(value -> value.compareTo(MAX_RETRY_DELAY) <= 0);
    }

    private Duration backoff(int attempt) {
        var full = settings.initialBackoff().multipliedBy(1L << (attempt - 1)).toMillis();
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }

    private void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoResponseException(name, "interrupted", true);
        }
    }

    private static Duration elapsedSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
