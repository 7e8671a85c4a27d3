package fr.reemploi.adapters.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of events that a handler has not handled.
///
/// @param waiting whether these are the waiting ones, not the parked ones
/// @param notice key of the text that says what was just done; empty for none
/// @param next URL of the next page, with older events
public record EventsView(boolean waiting, String notice, List<Row> rows, Optional<String> next) {
    /// An event and its handler.
    ///
    /// @param retryAddress where the retry button posts to
    /// @param error empty before the first failure
    /// @param nextAttemptAt empty while an earlier event of the same aggregate waits
    public record Row(
            String retryAddress,
            Instant at,
            String handler,
            String type,
            String aggregate,
            int attempts,
            String error,
            Optional<Instant> nextAttemptAt) {}
}
