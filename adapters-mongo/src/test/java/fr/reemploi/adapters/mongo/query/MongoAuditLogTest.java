package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.audit.AuditLogContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAuditLogTest extends AuditLogContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected AuditLog log() {
        return store.adapter().auditLog();
    }
}
