package fr.reemploi.adapters.web.account;

import java.time.Instant;
import java.util.List;

/// The devices on which an account is signed in.
///
/// @param ended whether one was signed out just now
public record SessionsView(List<Row> rows, boolean ended) {
    /// A session.
    ///
    /// @param device browser and system; empty when unknown
    public record Row(
            String id, String device, Instant startedAt, Instant lastSeenAt, boolean current) {}
}
