package fr.reemploi.application.radio;

import java.net.URI;
import java.util.Set;

/// Port: asks whether a stream can be reached, without listening to it.
@FunctionalInterface
public interface StreamProbe {
    /// Requests a stream and follows its redirects, as a browser does. It is unreachable also when
    /// there is no answer within seconds, or an address may not be called.
    ProbedStream probe(URI stream);

    /// How a stream answered.
    ///
    /// @param redirects the origins to which it redirected and that may be called, without its own
    record ProbedStream(boolean reachable, Set<String> redirects) {
        public ProbedStream {
            redirects = Set.copyOf(redirects);
        }
    }
}
