package fr.reemploi.application.radio;

import java.net.URI;

/// Port: asks whether a stream can be reached, without listening to it.
@FunctionalInterface
public interface StreamProbe {
    /// False also when there is no answer within seconds, or the address may not be called.
    boolean isReachable(URI stream);
}
