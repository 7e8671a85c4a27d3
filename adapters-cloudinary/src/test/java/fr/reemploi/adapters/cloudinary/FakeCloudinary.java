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

/// Cloudinary on this machine: one account, both addresses. It checks signatures, ages and limits
/// as the real one does, keeps pictures, and serves them.
public final class FakeCloudinary implements AutoCloseable {
    public static final String CLOUD = "casse-de-l-ouest";
    public static final String KEY = "123456789012345";
    public static final String SECRET = "hdcixPpR2iKERPwqvH6sHdK9cyac";

    private final MockWebServer server = new MockWebServer();
    private final FakeCloudinaryCloud cloud = new FakeCloudinaryCloud();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    /// One that runs.
    public FakeCloudinary() {
        server.setBodyLimit(Long.MAX_VALUE);
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where both its interface and its pictures are, without a slash at the end.
    public String address() {
        return "http://localhost:" + server.getPort();
    }

    /// Settings it agrees with.
    public CloudinarySettings settings() {
        return settings(new Account(CLOUD, KEY, SECRET, "reemploi", true));
    }

    public CloudinarySettings settings(Account account) {
        return new CloudinarySettings(address(), address(), Optional.of(account));
    }

    /// The names of the pictures there are.
    public List<String> names() {
        return cloud.names();
    }

    /// How often a path that ends so was asked for.
    public long requests(String end) {
        return requests.stream().filter(path -> path.endsWith(end)).count();
    }

    /// What is done to the next answers, one each; what was asked for is done all the same.
    public final void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// The same, to the next answers however many.
    public void failAll(Fault every) {
        faults.addAll(new ArrayDeque<>(java.util.Collections.nCopies(1_000, every)));
    }

    public void recover() {
        faults.clear();
    }

    /// Breaks off every call unanswered and undone from now on, or no longer.
    public void down(boolean now) {
        down = now;
    }

    /// Sets its clock.
    public void setTime(Instant now) {
        cloud.setTime(now);
    }

    /// Gives everything sent from now on a name of its own choice, as a preset may.
    public void renameUploads() {
        cloud.renameUploads();
    }

    /// Signs its answers with another secret from now on, as somebody in the middle would.
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

    /// The page of a proxy.
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

    /// An answer that ends in the middle.
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

    /// What becomes of an answer on its way.
    @FunctionalInterface
    public interface Fault {
        MockResponse spoil(MockResponse response);
    }

    private MockResponse answer(RecordedRequest request) {
        if (down)
            return new MockResponse.Builder()
                    .onResponseStart(new mockwebserver3.SocketEffect.CloseSocket(true, true, true))
                    .build();
        requests.add(request.getUrl().encodedPath());
        var response = cloud.answer(request);
        var fault = faults.poll();
        return fault == null ? response : fault.spoil(response);
    }

    @Override
    public void close() {
        server.close();
    }
}
