package fr.reemploi.adapters.lookups.stream;

import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/// Asks for the headers of a stream: its body never ends.
public final class HttpStreamProbe implements StreamProbe {
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);
    private static final int ERRORS = 400;
    private static final int MAX_REQUESTS = 5;

    /// Responses of servers that are there, but know no HEAD.
    private static final Set<Integer> NO_HEAD = Set.of(400, 405, 501);

    private final RemoteService radio;

    public HttpStreamProbe(HttpClients clients) {
        radio = clients.service("radio", CALL_TIMEOUT);
    }

    @Override
    public ProbedStream probe(URI stream) {
        var redirects = new HashSet<String>();
        var reachable = false;
        try {
            var address = Optional.ofNullable(HttpUrl.get(stream));
            for (var requests = 0; address.isPresent() && requests < MAX_REQUESTS; requests++) {
                var url = address.get();
                var response = radio.send(new Request.Builder().url(url).head().build());
                // an address that may not be called has thrown
                redirects.add(RadioStation.origin(url.uri()));
                reachable = response.status() < ERRORS || NO_HEAD.contains(response.status());
                address = response.redirect().map(url::resolve);
            }
            reachable &= address.isEmpty();
        } catch (NoResponseException | IllegalArgumentException unreachable) {
            reachable = false;
        }
        redirects.remove(RadioStation.origin(stream));
        return new ProbedStream(reachable, redirects);
    }
}
