package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.AuditEntryBson;
import java.util.Optional;

public final class SqliteAuditLog implements AuditLog {
    private static final String AFTER_ALL = "~";

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteAuditLog(ReadConnectionPool readers, GroupCommit writer) {
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
        var id = end.map(last -> last.id().toString()).orElse(AFTER_ALL);
        var entries =
                readers
                        .read(statements ->
                                statements.all(Sql.AUDIT_ENTRIES, Row.TEXT, at, id, limit + 1))
                        .stream()
                        .map(Json::read)
                        .map(AuditEntryBson::read)
                        .toList();
        return Page.of(entries, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
