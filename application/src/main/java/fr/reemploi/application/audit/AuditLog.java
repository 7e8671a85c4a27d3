package fr.reemploi.application.audit;

import fr.reemploi.application.shared.Page;
import java.util.Optional;

/// What was done, kept for good.
public interface AuditLog {
    /// Adds an entry; one of an id that is there already changes nothing.
    void add(AuditEntry entry);

    /// Entries, newest first.
    Page<AuditEntry> page(int limit, Optional<String> cursor);
}
