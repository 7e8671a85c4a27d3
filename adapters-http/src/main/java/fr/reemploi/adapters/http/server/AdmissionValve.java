package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.CutOff;
import fr.reemploi.adapters.http.server.MeteredChannel.WriteWatch;
import fr.reemploi.application.shared.ClientAddress;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Admits requests, meters their bodies and responses, and answers those it refuses or cuts off.
/// Health probes are always admitted.
final class AdmissionValve extends ValveBase {
    private static final String PROBES = "/actuator/health";
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int READ_AHEAD_BYTES = 64 * 1024;
    private static final long MAX_IMPORT_BYTES = 201_000_000;
    private static final long MAX_FORM_BYTES = 126L * 1024 * 1024;
    private static final long MAX_PHOTO_BYTES = 11_000_000;
    private static final long MAX_OTHER_BYTES = 1024 * 1024;

    private final Admission admission;
    private final ServerLimits limits;

    AdmissionValve(Admission admission, ServerLimits limits) {
        super(true);
        this.admission = admission;
        this.limits = limits;
    }

    /// Probes, and requests that Tomcat has rejected, are passed on to be answered, unless they
    /// have a body: waiting for it could take a thread.
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        // as Tomcat resolves it: `/actuator/health/../x` is no probe
        var path = String.valueOf(request.getDecodedRequestURI());
        var answered = response.getStatus() >= 400 || isProbe(path);
        if (isUnreadable(coyote) || (answered && hasNoBody(coyote))) {
            getNext().invoke(request, response);
            return;
        }
        switch (admission.enter(client(request))) {
            case Admission.Turn turn -> handle(path, turn, request, response);
            case Admission.Result.TooMany() -> reject(429, request, response);
            case Admission.Result.Overloaded() -> reject(503, request, response);
        }
    }

    private void handle(String path, Admission.Turn turn, Request request, Response response)
            throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        var body = coyote.getInputBuffer();
        var metered = new MeteredInput(coyote, limits, maxBytes(path, request), turn);
        var channel = MeteredChannel.of(coyote);
        coyote.setInputBuffer(metered);
        channel.ifPresent(client -> client.watch(new MeteredOutput(limits, turn)));
        try (turn) {
            if (readAhead(coyote, metered, response)) getNext().invoke(request, response);
            var cutOff = CutOff.statusOf(request);
            if (cutOff != 0 && !response.isCommitted()) reject(cutOff, request, response);
            if (!request.isAsync()) finish(request, response, metered);
        } finally {
            coyote.setInputBuffer(body);
            var rest = request.isAsync() ? WriteWatch.NONE : WriteWatch.NO_WAITING;
            channel.ifPresent(client -> client.watch(rest));
        }
    }

    /// Whether Tomcat does not know where the request ends. It then reads no further.
    private static boolean isUnreadable(org.apache.coyote.Request request) {
        var error = new AtomicBoolean();
        request.action(ActionCode.IS_ERROR, error);
        return error.get();
    }

    private static boolean isProbe(String path) {
        return path.equals(PROBES) || path.startsWith(PROBES + "/");
    }

    /// Reads a small body whole. After a larger one the connection is closed, so that a client that
    /// is answered before the end of its body does not reuse it.
    ///
    /// @return false if the body was cut off
    private static boolean readAhead(
            org.apache.coyote.Request coyote, MeteredInput body, Response response)
            throws IOException {
        if (hasNoBody(coyote)) return true;
        if (coyote.getContentLengthLong() <= READ_AHEAD_BYTES) {
            try {
                var input = new ReadAheadInput(body, READ_AHEAD_BYTES);
                coyote.setInputBuffer(input);
                if (input.hasEnded()) return true;
            } catch (IOException _) {
                // no chunk, or the client is gone
                if (CutOff.statusOf(coyote) == 0) CutOff.of(coyote, 400);
                return false;
            }
        }
        response.setHeader("Connection", "close");
        return true;
    }

    /// Sends the response, then reads what is left of the body, as far as it comes quickly: a
    /// client whose connection is closed while it sends would not read the response.
    private static void finish(Request request, Response response, MeteredInput metered)
            throws IOException {
        var coyote = request.getCoyoteRequest();
        response.finishResponse();
        if (hasNoBody(coyote) || metered.isRead()) return;
        var waitsToSend = coyote.getBytesRead() == 0 && coyote.getHeader("Expect") != null;
        if (waitsToSend || !metered.drain()) coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static boolean hasNoBody(org.apache.coyote.Request coyote) {
        return coyote.getContentLengthLong() <= 0 && coyote.getHeader("Transfer-Encoding") == null;
    }

    private static void reject(int status, Request request, Response response) throws IOException {
        response.reset();
        response.setStatus(status);
        if (status == 429 || status == 503)
            response.setHeader("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        response.setHeader("Connection", "close");
        ProblemValve.write(status, request, response);
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static long maxBytes(String path, Request request) {
        if (path.equals(ApiPaths.BASE + "/imports")) return MAX_IMPORT_BYTES;
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) return MAX_OTHER_BYTES;
        return ApiPaths.isApi(path) ? MAX_PHOTO_BYTES : MAX_FORM_BYTES;
    }

    private static Optional<String> client(Request request) {
        return ForwardedAddress.client(request).map(address -> ClientAddress.of(address).network());
    }
}
