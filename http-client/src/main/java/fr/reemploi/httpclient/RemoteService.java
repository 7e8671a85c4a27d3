package fr.reemploi.httpclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to one service. Logs name the host and the path of a call, never its query, its headers
/// or its body: keys are in all three.
public final class RemoteService {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteService.class);
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
    private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(5);

    private final String name;
    private final OkHttpClient client;
    private final Breaker breaker;
    private final Duration initialBackoff;
    private final CallListener listener;

    RemoteService(
            String name,
            OkHttpClient client,
            Breaker breaker,
            Duration initialBackoff,
            CallListener listener) {
        this.name = name;
        this.client = client;
        this.breaker = breaker;
        this.initialBackoff = initialBackoff;
        this.listener = listener;
    }

    public String name() {
        return name;
    }

    public ServiceHealth health() {
        return breaker.health();
    }

    /// Asks. A question that changes nothing when it is asked twice (GET, HEAD, one that carries an
    /// `Idempotency-Key`, one tagged `Repeatable`) is asked up to three times; any other once,
    /// since nobody knows whether the first was heard.
    ///
    /// @return whatever was answered, of any status
    /// @throws NoResponseException when there was none
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
            } catch (NoResponseException none) {
                if (last || !none.mayHaveBeenSent()) throw none;
                sleep(backoff(attempt));
            }
        }
    }

    /// A question that may be asked again although it is a POST: a search, a test.
    public record Retryable() {
        public static final Retryable YES = new Retryable();
    }

    private RemoteResponse sendOnce(Request request) {
        if (!breaker.tryAcquire()) {
            listener.callEnded(name, "resting", Duration.ZERO);
            throw new NoResponseException(
                    name, "left alone for a while, its last calls failed", false);
        }
        var began = System.nanoTime();
        try (var response =
                client.newCall(isRetryable(request) ? request : OneShotBody.wrap(request))
                        .execute()) {
            var result = read(response);
            return recordOutcome(request, result, since(began));
        } catch (IOException failure) {
            var took = since(began);
            breaker.recordFailure(took, failure.getClass().getSimpleName());
            listener.callEnded(name, "no-answer", took);
            LOG.warn(
                    "{}: no answer to {} {}{} after {} ms: {}",
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

    private RemoteResponse recordOutcome(Request request, RemoteResponse response, Duration took) {
        listener.callEnded(name, Integer.toString(response.status()), took);
        if (response.isOverloaded()) breaker.recordFailure(took, "status " + response.status());
        else breaker.recordSuccess(took);
        if (!response.isSuccess())
            LOG.info(
                    "{}: {} to {} {}{}",
                    name,
                    response.status(),
                    request.method(),
                    request.url().host(),
                    request.url().encodedPath());
        return response;
    }

    private static RemoteResponse read(Response response) throws IOException {
        var source = response.body().source();
        source.request(MAX_RESPONSE_BYTES + 1L);
        if (source.getBuffer().size() > MAX_RESPONSE_BYTES)
            throw new IOException("an answer of more than " + MAX_RESPONSE_BYTES + " bytes");
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

    /// What the service asks for, if that is soon enough; empty when it wants to be left alone.
    private Optional<Duration> retryDelay(RemoteResponse response, int attempt) {
        var retryAfter = response.headers().get("Retry-After");
        if (retryAfter == null) return Optional.of(backoff(attempt));
        if (!retryAfter.strip().matches("\\d{1,6}")) return Optional.empty();
        var delay = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        return Optional.of(delay).filter(some -> some.compareTo(MAX_RETRY_DELAY) <= 0);
    }

    private Duration backoff(int attempt) {
        var full = initialBackoff.multipliedBy(1L << (attempt - 1)).toMillis();
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

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
