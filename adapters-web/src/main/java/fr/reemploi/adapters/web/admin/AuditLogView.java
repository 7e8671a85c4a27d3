package fr.reemploi.adapters.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was done, newest first.
///
/// @param next the address of what was done before
public record AuditLogView(List<Row> rows, Optional<String> next) {
    /// Something that was done.
    ///
    /// @param fields what else must be known of it
    public record Row(Instant at, String actor, String description, List<String> fields) {}
}
