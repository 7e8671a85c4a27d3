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
    /// @param handler what was to be done
    /// @param reason why it failed; empty before the first failure
    /// @param settings where to mend it, if that is known
    /// @param subject type and aggregate of the event
    /// @param error what the handler answered; empty before the first failure
    /// @param nextAttemptAt empty while an earlier event of the same aggregate waits
    public record Row(
            String retryAddress,
            Instant at,
            String handler,
            String reason,
            Optional<SettingsLink> settings,
            String subject,
            int attempts,
            String error,
            Optional<Instant> nextAttemptAt) {}

    /// A link to a section of the settings.
    public record SettingsLink(String text, String address) {}
}
