package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.EventBson;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public List<StoredEvent> due(int limit) {
        return readers.read(
                statements -> statements.all(Sql.DUE_EVENTS, SqliteOutbox::read, limit));
    }

    @Override
    public void markStarted(StoredEvent event) {
        writer.write(statements -> statements.run(Sql.MARK_EVENT_STARTED, event.id()));
    }

    @Override
    public void markDelivered(StoredEvent event) {
        writer.write(statements -> statements.run(Sql.DELETE_EVENT, event.id()));
    }

    @Override
    public void defer(StoredEvent event, List<EventDelivery> deliveries) {
        var rows = deliveries.stream().map(SqliteEventDeliveries::row).toList();
        writer.write(statements -> {
            for (var row : rows) statements.run(Sql.INSERT_EVENT_DELIVERY, row);
            return statements.run(Sql.DELETE_EVENT, event.id());
        });
    }

    private static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                EventBson.read(Json.read(row.getString(3))),
                row.getInt(4));
    }
}
