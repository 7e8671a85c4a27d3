package fr.reemploi.application.audit;

import fr.reemploi.application.shared.Page;
import java.util.Optional;

/// The audit log; entries are never deleted.
public interface AuditLog {
    /// Adds an entry; no change when an entry with this id exists.
    void add(AuditEntry entry);

    /// Entries, newest first.
    Page<AuditEntry> page(int limit, Optional<String> cursor);
}
