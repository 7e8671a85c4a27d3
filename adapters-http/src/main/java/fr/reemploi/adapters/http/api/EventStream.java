package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// A response of server-sent events. It begins with the first event, so that a request that is
/// rejected before is answered with a problem. When the client leaves, writing fails, and what was
/// to be cancelled is.
public final class EventStream {
    public static final String MEDIA_TYPE = "text/event-stream";
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final List<Runnable> cancellations = new CopyOnWriteArrayList<>();

    public EventStream(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /// Whether the client prefers events to one JSON answer.
    public static boolean isRequested(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(MEDIA_TYPE);
    }

    /// Sends an event at once.
    ///
    /// @throws UncheckedIOException when the client left
    public void send(String event, Object data) {
        write("event: " + event + "\ndata: " + JSON.writeValueAsString(data) + "\n\n");
    }

    /// Sends a comment, which clients ignore.
    ///
    /// @throws UncheckedIOException when the client left
    public void ping() {
        write(":\n\n");
    }

    private synchronized void write(String text) {
        try {
            if (!response.isCommitted()) {
                response.setContentType(MEDIA_TYPE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                response.setHeader("Cache-Control", "no-store");
                // proxies that buffer would hold back the events
                response.setHeader("X-Accel-Buffering", "no");
            }
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException clientLeft) {
            cancellations.forEach(Runnable::run);
            throw new UncheckedIOException(clientLeft);
        }
    }

    /// Sends the problem of a failure as the event `error`; as a problem, if nothing was sent yet.
    public void fail(RuntimeException failure) {
        if (!response.isCommitted()) throw failure;
        if (failure instanceof UncheckedIOException) return;
        var problem = ProblemMapper.of(failure, request);
        if (problem.status() >= 500 && problem.code().equals("internal"))
            LOG.error("request {} failed", RequestIdFilter.of(request), failure);
        var message = Messages.of(RequestLanguage.of(request), problem.code());
        send("error", Map.of("code", problem.code(), "message", message));
    }

    public void onCancel(Runnable cancel) {
        cancellations.add(cancel);
    }
}
