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
    /// @param actor empty when the caller was not signed in
    /// @param account the account the entry is about
    /// @param details empty when there are none
    public record Row(
            Instant at,
            Optional<String> actor,
            String description,
            Optional<AccountLink> account,
            String details) {}

    /// A link to an account in the administration.
    public record AccountLink(String email, String address) {}
}
