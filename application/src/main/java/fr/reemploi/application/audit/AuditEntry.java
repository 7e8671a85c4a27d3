package fr.reemploi.application.audit;

import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An entry of the audit log. It contains neither secrets nor user input.
///
/// @param by the acting account; empty when the program acted
/// @param action machine-readable: `settings.changed`
/// @param subject what was changed: `payment`
/// @param details further information, such as the changed fields
public record AuditEntry(
        UUID id,
        Instant at,
        Optional<AccountId> by,
        String action,
        String subject,
        List<String> details) {
    public AuditEntry {
        details = List.copyOf(details);
    }
}
