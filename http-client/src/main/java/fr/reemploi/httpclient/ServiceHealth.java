package fr.reemploi.httpclient;

import java.time.Instant;
import java.util.Optional;

/// How a service is doing, as its last calls showed.
///
/// @param circuitOpen whether it failed so often that it is left alone for a while
/// @param failure why the last call failed; empty when it did not
/// @param since when the failures began
public record ServiceHealth(
        boolean circuitOpen, Optional<String> failure, Optional<Instant> since) {
    public boolean isUp() {
        return failure.isEmpty();
    }
}
