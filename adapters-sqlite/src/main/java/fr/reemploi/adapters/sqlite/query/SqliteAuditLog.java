package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.AuditEntryBson;
import java.util.ArrayList;
import java.util.List;
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
        return page(Sql.AUDIT_ENTRIES, List.of(), limit, cursor);
    }

    @Override
    public Page<AuditEntry> pageOf(AccountId account, int limit, Optional<String> cursor) {
        return page(Sql.AUDIT_ENTRIES_OF_ACCOUNT, List.of(account.toString()), limit, cursor);
    }

    private Page<AuditEntry> page(
            Sql sql, List<Object> filter, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var values = new ArrayList<>(filter);
        values.add(end.map(last -> last.at().toEpochMilli()).orElse(Long.MAX_VALUE));
        values.add(end.map(last -> last.id().toString()).orElse(AFTER_ALL));
        values.add(limit + 1);
        var entries =
                readers.read(statements -> statements.all(sql, Row.TEXT, values.toArray())).stream()
                        .map(Json::read)
                        .map(AuditEntryBson::read)
                        .toList();
        return Page.of(entries, limit, entry -> new Cursor(entry.at(), entry.id()));
    }
}
