package fr.reemploi.httpclient;

import java.time.Duration;

/// Is told of every call, for metrics.
@FunctionalInterface
public interface CallListener {
    /// A call has ended.
    ///
    /// @param outcome the status, or `no-answer`, or `resting` for one that was not made
    void callEnded(String service, String outcome, Duration took);

    /// One that nobody looks at.
    static CallListener none() {
        return (_, _, _) -> {};
    }
}
