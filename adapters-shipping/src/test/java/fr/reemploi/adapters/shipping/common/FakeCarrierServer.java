package fr.reemploi.adapters.shipping.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/// An HTTP server with a given behaviour and scripted faults.
public final class FakeCarrierServer implements AutoCloseable {
    /// A minimal PDF as label.
    static final byte[] PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 283 425]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<PlannedFault> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    private record PlannedFault(Predicate<RecordedRequest> which, ScriptedFault fault) {}

    public FakeCarrierServer(Function<RecordedRequest, MockResponse> behaviour) {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request);
                        return down ? disconnect() : respond(request, behaviour);
                    }
                });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With the faults `SLOW` and `CUT` the request is processed; with the others it is not.
    private MockResponse respond(
            RecordedRequest request, Function<RecordedRequest, MockResponse> behaviour) {
        var next =
                faults.stream()
                        .filter(planned -> planned.which().test(request))
                        .findFirst()
                        .orElse(null);
        if (next == null) return behaviour.apply(request);
        faults.remove(next);
        return switch (next.fault()) {
            case SLOW, CUT -> next.fault().apply(behaviour.apply(request));
            case TOO_MANY, TOO_MANY_FOR_NOW, BROKEN, HTML, REDIRECT ->
                    next.fault().apply(empty(200));
        };
    }

    /// Makes the next matching requests fail, one fault each.
    public void failNext(Predicate<RecordedRequest> which, ScriptedFault... next) {
        for (var fault : next) faults.add(new PlannedFault(which, fault));
    }

    /// Closes all connections without processing the request, while true.
    public void down(boolean isDown) {
        down = isDown;
    }

    public String address(String path) {
        return server.url(path).toString();
    }

    public List<RecordedRequest> requests() {
        return new ArrayList<>(requests);
    }

    public static String text(RecordedRequest request) {
        var body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    private static MockResponse disconnect() {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }

    public static MockResponse empty(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    public static MockResponse pdf() {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/pdf")
                .body(new Buffer().write(PDF))
                .build();
    }

    public static MockResponse text(int status, String type, String text) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(text)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
