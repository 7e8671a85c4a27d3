package fr.reemploi.application.audit;

import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// The audit log; entries are never deleted.
public interface AuditLog {
    /// Adds an entry; no change when an entry with this id exists.
    void add(AuditEntry entry);

    /// Entries, newest first.
    Page<AuditEntry> page(int limit, Optional<String> cursor);

    /// Entries by or about an account, newest first. Reads no others.
    Page<AuditEntry> pageOf(AccountId account, int limit, Optional<String> cursor);
}
