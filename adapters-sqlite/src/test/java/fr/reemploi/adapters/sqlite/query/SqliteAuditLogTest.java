package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.audit.AuditLogContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAuditLogTest extends AuditLogContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected AuditLog log() {
        return store.adapter().auditLog();
    }
}
