package fr.reemploi.adapters.cloudinary;

import fr.reemploi.adapters.cloudinary.CloudinarySettings.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// Simulates Cloudinary with one account: upload API, admin API and delivery. It checks signatures,
/// timestamps and limits, stores pictures and serves them.
public final class FakeCloudinary implements AutoCloseable {
    public static final String CLOUD = "casse-de-l-ouest";
    public static final String KEY = "123456789012345";
    public static final String SECRET = "hdcixPpR2iKERPwqvH6sHdK9cyac";

    private final MockWebServer server = new MockWebServer();
    private final FakeCloudinaryCloud cloud = new FakeCloudinaryCloud();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    public FakeCloudinary() {
        server.setBodyLimit(Long.MAX_VALUE);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return respond(request);
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Base URL of the APIs and of delivery, without a trailing slash.
    public String address() {
        return "http://localhost:" + server.getPort();
    }

    /// Settings with the correct credentials.
    public CloudinarySettings settings() {
        return settings(new Account(CLOUD, KEY, SECRET, "reemploi", true));
    }

    public CloudinarySettings settings(Account account) {
        return new CloudinarySettings(address(), address(), Optional.of(account));
    }

    /// The public ids of the stored pictures.
    public List<String> names() {
        return cloud.names();
    }

    /// Number of requests whose path ends with `end`.
    public long requests(String suffix) {
        return requests.stream().filter(path -> path.endsWith(suffix)).count();
    }

    /// Makes the next responses fail, one fault each; the requests are processed.
    public final void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// Makes all further responses fail, until `recover`.
    public void failAll(Fault fault) {
        faults.addAll(new ArrayDeque<>(java.util.Collections.nCopies(1_000, fault)));
    }

    public void recover() {
        faults.clear();
    }

    /// Closes all connections without processing the request, while true.
    public void down(boolean isDown) {
        down = isDown;
    }

    /// Sets the clock of the server.
    public void setTime(Instant now) {
        cloud.setTime(now);
    }

    /// Assigns other public ids from now on, as an upload preset can.
    public void renameUploads() {
        cloud.renameUploads();
    }

    /// Signs responses with another secret, like a response that was tampered with.
    public void signResponsesWith(String secret) {
        cloud.signResponsesWith(secret);
    }

    public static Fault status(int status, String... headers) {
        return _ -> {
            var failure =
                    new MockResponse.Builder()
                            .code(status)
                            .body("{\"error\":{\"message\":\"Something went wrong\"}}");
            for (var i = 0; i < headers.length; i += 2)
                failure.addHeader(headers[i], headers[i + 1]);
            return failure.build();
        };
    }

    /// The HTML page of a proxy.
    public static Fault html(int status) {
        return _ ->
                new MockResponse.Builder()
                        .code(status)
                        .addHeader("Content-Type", "text/html")
                        .body("<html><body>It works!</body></html>")
                        .build();
    }

    public static Fault error(int status, String message) {
        return _ -> FakeCloudinaryResponses.error(status, message).build();
    }

    /// A truncated response.
    public static Fault cutOff() {
        return response ->
                response.newBuilder()
                        .onResponseBody(
                                new mockwebserver3.SocketEffect.CloseSocket(true, true, true))
                        .build();
    }

    public static Fault after(Duration delay) {
        return response ->
                response.newBuilder()
                        .headersDelay(delay.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                        .build();
    }

    /// Changes a response.
    @FunctionalInterface
    public interface Fault {
        MockResponse apply(MockResponse response);
    }

    private MockResponse respond(RecordedRequest request) {
        if (down)
            return new MockResponse.Builder()
                    .onResponseStart(new mockwebserver3.SocketEffect.CloseSocket(true, true, true))
                    .build();
        requests.add(request.getUrl().encodedPath());
        var response = cloud.respond(request);
        var fault = faults.poll();
        return fault == null ? response : fault.apply(response);
    }

    @Override
    public void close() {
        server.close();
    }
}
