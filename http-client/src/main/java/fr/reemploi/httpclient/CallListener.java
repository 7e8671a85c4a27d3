package fr.reemploi.httpclient;

import java.time.Duration;

/// Receives the outcome and duration of every call attempt, for metrics.
@FunctionalInterface
public interface CallListener {
    /// Called after each attempt.
    ///
    /// @param service name of the service: `stripe`, `boxtal`
    /// @param outcome the HTTP status, `no-response`, or `circuit-open` when the call was not made
    /// @param took duration of the attempt; zero when it was not made
    void callEnded(String service, String outcome, Duration took);

    /// A listener that does nothing.
    static CallListener none() {
        return (_, _, _) -> {};
    }
}
