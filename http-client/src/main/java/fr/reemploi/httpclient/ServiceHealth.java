package fr.reemploi.httpclient;

import java.time.Instant;
import java.util.Optional;

/// Health of a service, from its last calls.
///
/// @param circuitOpen whether the circuit breaker is open, so that no calls are made
/// @param failure reason of the last failure; empty if the last call succeeded
/// @param since start of the current series of failures
public record ServiceHealth(
        boolean circuitOpen, Optional<String> failure, Optional<Instant> since) {
    public boolean isUp() {
        return failure.isEmpty();
    }
}
