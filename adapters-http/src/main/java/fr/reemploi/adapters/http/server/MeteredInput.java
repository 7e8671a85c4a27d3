package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.CutOff;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// The body of a request, with a limit of bytes, a deadline and a least rate. Everything reads it
/// through this: parameters, parts of forms, streams.
final class MeteredInput implements InputBuffer {
    private static final Duration DRAIN_TIME = Duration.ofSeconds(2);
    private static final long MAX_DRAINED_BYTES = 16L * 1024 * 1024;

    private final Request request;
    private final InputBuffer body;
    private final ServerLimits limits;
    private final long maxBytes;
    private final Admission.Turn turn;
    private final boolean chunked;
    private long bytes;
    private long waited;

    MeteredInput(Request request, ServerLimits limits, long maxBytes, Admission.Turn turn) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.limits = limits;
        this.maxBytes = maxBytes;
        this.turn = turn;
        this.chunked = request.getContentLengthLong() < 0;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (!turn.isHeld()) throw cutOff(503);
        // bytes of chunks may be there and yet not enough to go on
        var read = !chunked && isAvailable() ? body.doRead(handler) : waitAndRead(handler);
        if (read > 0) bytes += read;
        if (bytes > maxBytes) throw cutOff(413);
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    /// The time spent waiting counts, not the time this server takes between two reads.
    private int waitAndRead(ApplicationBufferHandler handler) throws IOException {
        if (limits.isTooSlow(bytes, Duration.ofNanos(waited))) throw cutOff(408);
        if (!turn.pause()) throw cutOff(503);
        var before = System.nanoTime();
        try {
            return body.doRead(handler);
        } catch (SocketTimeoutException e) {
            throw cutOff(408);
        } finally {
            waited += System.nanoTime() - before;
            turn.resume();
        }
    }

    /// Reads the rest and forgets it, as far as it comes quickly: no read waits longer than two
    /// seconds, and none begins later.
    ///
    /// @return whether the body ended
    boolean drain() throws IOException {
        var channel = MeteredChannel.of(request);
        if (channel.isEmpty() || !turn.isHeld() || !turn.pause()) return false;
        channel.get().setReadTime(DRAIN_TIME);
        var deadline = System.nanoTime() + DRAIN_TIME.toNanos();
        try {
            var read = 0;
            var drained = 0L;
            var unread = new BufferHolder();
            while (read >= 0 && drained < MAX_DRAINED_BYTES && System.nanoTime() < deadline) {
                read = body.doRead(unread);
                drained += read;
            }
            return read < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } finally {
            turn.resume();
        }
    }

    boolean isRead() {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private boolean isAvailable() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    /// The rest of the body is not read either: the connection is closed after the response.
    private IOException cutOff(int status) {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        return CutOff.of(request, status);
    }
}
