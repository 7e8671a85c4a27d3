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
    private static final int MOST_ATTEMPTS = 3;
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final OkHttpClient client;
    private final Breaker breaker;
    private final Duration pause;
    private final CallListener watch;

    RemoteService(
            String name, OkHttpClient client, Breaker breaker, Duration pause, CallListener watch) {
        this.name = name;
        this.client = client;
        this.breaker = breaker;
        this.pause = pause;
        this.watch = watch;
    }

    public String name() {
        return name;
    }

    public ServiceHealth standing() {
        return breaker.standing();
    }

    /// Asks. A question that changes nothing when it is asked twice (GET, HEAD, one that carries an
    /// `Idempotency-Key`, one tagged `Repeatable`) is asked up to three times; any other once,
    /// since nobody knows whether the first was heard.
    ///
    /// @return whatever was answered, of any status
    /// @throws NoResponseException when there was none
    public RemoteResponse send(Request request) {
        for (var attempt = 1; ; attempt++) {
            var last = attempt == MOST_ATTEMPTS || !isRepeatable(request);
            try {
                var answer = once(request);
                var wait =
                        answer.isOverloaded() && !last
                                ? pause(answer, attempt)
                                : Optional.<Duration>empty();
                if (wait.isEmpty()) return answer;
                rest(wait.get());
            } catch (NoResponseException none) {
                if (last || !none.mayHaveBeenAsked()) throw none;
                rest(growing(attempt));
            }
        }
    }

    /// A question that may be asked again although it is a POST: a search, a test.
    public record Retryable() {
        public static final Retryable YES = new Retryable();
    }

    private RemoteResponse once(Request request) {
        if (!breaker.allows()) {
            watch.called(name, "resting", Duration.ZERO);
            throw new NoResponseException(
                    name, "left alone for a while, its last calls failed", false);
        }
        var began = System.nanoTime();
        try (var response =
                client.newCall(isRepeatable(request) ? request : OneShotBody.only(request))
                        .execute()) {
            var answer = read(response);
            return ended(request, answer, since(began));
        } catch (IOException failure) {
            var took = since(began);
            breaker.failed(took, failure.getClass().getSimpleName());
            watch.called(name, "no-answer", took);
            LOG.warn(
                    "{}: no answer to {} {}{} after {} ms: {}",
                    name,
                    request.method(),
                    request.url().host(),
                    request.url().encodedPath(),
                    took.toMillis(),
                    failure.toString());
            throw new NoResponseException(
                    name, failure.getClass().getSimpleName(), wasPerhapsHeard(failure));
        }
    }

    private RemoteResponse ended(Request request, RemoteResponse answer, Duration took) {
        watch.called(name, Integer.toString(answer.status()), took);
        if (answer.isOverloaded()) breaker.failed(took, "status " + answer.status());
        else breaker.answered(took);
        if (!answer.isSuccess())
            LOG.info(
                    "{}: {} to {} {}{}",
                    name,
                    answer.status(),
                    request.method(),
                    request.url().host(),
                    request.url().encodedPath());
        return answer;
    }

    private static RemoteResponse read(Response response) throws IOException {
        var source = response.body().source();
        source.request(LARGEST_ANSWER + 1L);
        if (source.getBuffer().size() > LARGEST_ANSWER)
            throw new IOException("an answer of more than " + LARGEST_ANSWER + " bytes");
        return new RemoteResponse(response.code(), response.headers(), source.readByteArray());
    }

    private static boolean isRepeatable(Request request) {
        return request.method().equals("GET")
                || request.method().equals("HEAD")
                || request.header("Idempotency-Key") != null
                || request.tag(Retryable.class) != null;
    }

    private static boolean wasPerhapsHeard(IOException failure) {
        return !(failure instanceof ConnectException || failure instanceof UnknownHostException);
    }

    /// What the service asks for, if that is soon enough; empty when it wants to be left alone.
    private Optional<Duration> pause(RemoteResponse answer, int attempt) {
        var asked = answer.headers().get("Retry-After");
        if (asked == null) return Optional.of(growing(attempt));
        if (!asked.strip().matches("\\d{1,6}")) return Optional.empty();
        var wait = Duration.ofSeconds(Long.parseLong(asked.strip()));
        return Optional.of(wait).filter(some -> some.compareTo(LONGEST_PAUSE) <= 0);
    }

    private Duration growing(int attempt) {
        var whole = pause.multipliedBy(1L << (attempt - 1)).toMillis();
        return Duration.ofMillis(whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    private void rest(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoResponseException(name, "interrupted", true);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
