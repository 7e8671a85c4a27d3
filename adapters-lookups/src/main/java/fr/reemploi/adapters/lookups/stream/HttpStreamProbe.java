package fr.reemploi.adapters.lookups.stream;

import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import okhttp3.Request;

/// Asks for the headers of a stream: its body never ends.
public final class HttpStreamProbe implements StreamProbe {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);
    private static final int ERRORS = 400;

    /// Responses of servers that are there, but know no HEAD.
    private static final Set<Integer> NO_HEAD = Set.of(400, 405, 501);

    private final RemoteService radio;

    public HttpStreamProbe(HttpClients clients) {
        radio = clients.service("radio", CALL_TIMEOUT);
    }

    @Override
    public boolean isReachable(URI stream) {
        try {
            var request = new Request.Builder().url(stream.toString()).head().build();
            var status = radio.send(request).status();
            return status < ERRORS || NO_HEAD.contains(status);
        } catch (NoResponseException | IllegalArgumentException unreachable) {
            return false;
        }
    }
}
