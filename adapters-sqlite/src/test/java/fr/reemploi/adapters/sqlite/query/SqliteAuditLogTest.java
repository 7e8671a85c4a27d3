package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.audit.AuditLogContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAuditLogTest extends AuditLogContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected AuditLog log() {
        return store.adapter().auditLog();
    }
}
