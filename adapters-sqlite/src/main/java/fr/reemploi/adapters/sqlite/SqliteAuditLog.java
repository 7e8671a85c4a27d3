package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.documents.AuditEntryBson;
import fr.reemploi.adapters.documents.Json;
import fr.reemploi.adapters.sqlite.Statements.Row;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import java.util.Optional;

final class SqliteAuditLog implements AuditLog {
    private static final String BEHIND_ALL = "~";

    private final Readers readers;
    private final GroupCommit writer;

    SqliteAuditLog(Readers readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public void add(AuditEntry entry) {
        var id = entry.id().toString();
        var doc = Json.write(AuditEntryBson.write(entry));
        writer.write(statements -> statements.run(Sql.ADD_AUDIT_ENTRY, id, doc));
    }

    @Override
    public Page<AuditEntry> page(int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var at = end.map(last -> last.at().toEpochMilli()).orElse(Long.MAX_VALUE);
        var id = end.map(last -> last.id().toString()).orElse(BEHIND_ALL);
        var found =
                readers
                        .read(statements ->
                                statements.all(Sql.AUDIT_ENTRIES, Row.TEXT, at, id, limit + 1))
                        .stream()
                        .map(Json::read)
                        .map(AuditEntryBson::read)
                        .toList();
        return Page.of(found, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
