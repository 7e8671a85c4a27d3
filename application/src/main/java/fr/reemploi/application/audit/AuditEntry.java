package fr.reemploi.application.audit;

import fr.reemploi.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
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

    /// An entry of what happened at this time. It has the same id whether the use case adds it or
    /// the handler of its event, which does not know the acting account, so it is stored once.
    public static AuditEntry of(
            Optional<AccountId> by,
            String action,
            Object subject,
            List<String> details,
            Instant at) {
        var id = action + " " + subject + " " + at;
        return new AuditEntry(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                at,
                by,
                action,
                subject.toString(),
                details);
    }
}
