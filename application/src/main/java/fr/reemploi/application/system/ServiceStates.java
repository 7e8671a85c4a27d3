package fr.reemploi.application.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the other services this server has called since it started, by name.
public interface ServiceStates {
    List<ServiceState> states();

    /// A service, by its last calls.
    ///
    /// @param service its name, as in the metrics
    /// @param failure why the last call failed, without secrets; empty if it succeeded
    /// @param since start of the current series of failures
    record ServiceState(String service, Optional<String> failure, Optional<Instant> since) {
        public boolean isUp() {
            return failure.isEmpty();
        }
    }
}
