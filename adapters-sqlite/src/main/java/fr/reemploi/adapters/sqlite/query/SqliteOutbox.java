package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.EventBson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Outbox events in the order in which the single writer stored them.
public final class SqliteOutbox implements Outbox {
    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteOutbox(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public List<StoredEvent> due(int limit, Instant now) {
        return readers.read(statements ->
                statements.all(Sql.DUE_EVENTS, SqliteOutbox::read, now.toEpochMilli(), limit));
    }

    @Override
    public void markDelivered(StoredEvent event) {
        writer.write(statements -> statements.run(Sql.DELETE_EVENT, event.id()));
    }

    @Override
    public void markFailed(StoredEvent event, String reason, Instant retryAt) {
        writer.write(statements ->
                statements.run(Sql.MARK_EVENT_FAILED, reason, retryAt.toEpochMilli(), event.id()));
    }

    private static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                EventBson.read(Json.read(row.getString(3))),
                row.getInt(4));
    }
}
