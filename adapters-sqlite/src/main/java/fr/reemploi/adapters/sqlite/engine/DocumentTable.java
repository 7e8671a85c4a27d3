package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.EventBson;
import java.sql.SQLException;
import java.util.List;
import org.bson.Document;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A table of aggregates. They are made into text before the writer's turn, which is everybody's
/// time.
public final class DocumentTable {
    private final Sql insert;
    private final Sql update;

    public DocumentTable(Sql insert, Sql update) {
        this.insert = insert;
        this.update = update;
    }

    /// Inserts what is new, else replaces what is at the version before.
    public void put(Statements statements, Aggregate aggregate) throws SQLException {
        var version = aggregate.stored().value();
        var updatedRows =
                version == 1
                        ? statements.run(insert, version, aggregate.doc(), aggregate.id())
                        : statements.run(
                                update, version, aggregate.doc(), aggregate.id(), version - 1);
        if (updatedRows == 0) throw new StaleVersionException(aggregate.id());
    }

    /// The same, for a table that keeps something unique.
    public void put(Statements statements, Aggregate aggregate, ConflictException conflict)
            throws SQLException {
        try {
            put(statements, aggregate);
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) throw conflict;
            throw e;
        }
    }

    /// An aggregate as a row.
    ///
    /// @param stored the version it is to have
    public record Aggregate(String id, Version stored, String doc) {
        public static Aggregate of(Object id, Version stored, Document doc) {
            return new Aggregate(id.toString(), stored, Json.write(doc));
        }
    }

    /// The events of a change as rows, stored with it.
    public record Events(List<String[]> rows) {
        public static Events of(List<StoredEvent> events) {
            return new Events(
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
}
