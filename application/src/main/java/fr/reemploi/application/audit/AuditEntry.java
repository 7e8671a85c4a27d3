package fr.reemploi.application.audit;

import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that was done, for whoever asks later. It holds no secret and nothing typed.
///
/// @param by who did it; empty when the program did it by itself
/// @param action what was done, a word for programs: `settings.changed`
/// @param subject what it was done to: `payment`
/// @param details what else must be known: the fields that changed
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
