package fr.reemploi.adapters.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of the audit log, newest entries first.
///
/// @param next URL of the next page, with older entries
public record AuditLogView(List<Row> rows, Optional<String> next) {
    /// An entry.
    ///
    /// @param fields labels of the changed fields
    public record Row(Instant at, String actor, String description, List<String> fields) {}
}
