package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.persistence.schema.AuditEntryBson;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;

public final class MongoAuditLog implements AuditLog {
    private final MongoCollection<Document> entries;

    public MongoAuditLog(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    @Override
    public void add(AuditEntry entry) {
        var doc = new Document(ID, entry.id());
        doc.putAll(AuditEntryBson.write(entry));
        VersionedCollection.insertIfAbsent(entries, doc);
    }

    @Override
    public Page<AuditEntry> page(int limit, Optional<String> cursor) {
        var filter =
                cursor.flatMap(Cursor::decode)
                        .map(end -> MongoKeyset.after(AuditEntryBson.AT, end))
                        .orElseGet(Document::new);
        var results =
                entries.find(filter)
                        .sort(MongoKeyset.sort(AuditEntryBson.AT))
                        .limit(limit + 1)
                        .map(AuditEntryBson::read)
                        .into(new ArrayList<>());
        return Page.of(results, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
