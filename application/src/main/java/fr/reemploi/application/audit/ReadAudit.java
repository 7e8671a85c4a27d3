package fr.reemploi.application.audit;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import java.util.Optional;

/// Shows the administrator what was done.
@UseCase
public final class ReadAudit {
    private final AuditLog log;

    public ReadAudit(AuditLog log) {
        this.log = log;
    }

    public Page<AuditEntry> page(Actor actor, int limit, Optional<String> cursor) {
        actor.must(Role.ADMIN);
        return log.page(limit, cursor);
    }
}
