package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.schema.AuditEntryBson;
import java.util.ArrayList;
import java.util.List;
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
        return page(List.of(new Document()), limit, cursor);
    }

    @Override
    public Page<AuditEntry> pageOf(AccountId account, int limit, Optional<String> cursor) {
        var filters =
                List.of(
                        new Document(AuditEntryBson.BY, account.value()),
                        new Document(AuditEntryBson.SUBJECT, account.toString()));
        return page(filters, limit, cursor);
    }

    /// Entries that match any of the filters. Each is combined with the position of the page, so
    /// that its index gives the entries in their order.
    private Page<AuditEntry> page(List<Document> filters, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var behind =
                filters.stream()
                        .map(filter ->
                                end.map(last ->
                                                new Document(filter)
                                                        .append(
                                                                "$or",
                                                                MongoKeyset.after(
                                                                                AuditEntryBson.AT,
                                                                                last)
                                                                        .get("$or")))
                                        .orElse(filter))
                        .toList();
        var filter = behind.size() == 1 ? behind.getFirst() : new Document("$or", behind);
        var results =
                entries.find(filter)
                        .sort(MongoKeyset.sort(AuditEntryBson.AT))
                        .limit(limit + 1)
                        .map(AuditEntryBson::read)
                        .into(new ArrayList<>());
        return Page.of(results, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
