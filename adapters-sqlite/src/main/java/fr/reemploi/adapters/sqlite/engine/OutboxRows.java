package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.EventBson;
import java.sql.SQLException;
import java.util.List;

/// The events of a change as outbox rows, written in the transaction of the change.
public record OutboxRows(List<String[]> rows) {
    public static OutboxRows of(List<StoredEvent> events) {
        return new OutboxRows(
                events.stream()
                        .map(event ->
                                new String[] {
                                    event.id(),
                                    event.aggregate(),
                                    Json.write(EventBson.write(event.event()))
                                })
                        .toList());
    }

    public void put(Statements statements) throws SQLException {
        for (var row : rows) statements.run(Sql.INSERT_EVENT, (Object[]) row);
    }
}
