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

/// A table of versioned documents. Documents are serialised before the write task is queued,
/// because all callers share the writer thread.
public final class DocumentTable {
    private final Sql insert;
    private final Sql update;

    public DocumentTable(Sql insert, Sql update) {
        this.insert = insert;
        this.update = update;
    }

    /// Inserts an aggregate at version 1, or updates the row at the previous version.
    ///
    /// @throws StaleVersionException if no row has the previous version, or the id exists already
    public void put(Statements statements, Aggregate aggregate) throws SQLException {
        var version = aggregate.version().value();
        var updatedRows =
                version == 1
                        ? statements.run(insert, version, aggregate.doc(), aggregate.id())
                        : statements.run(
                                update, version, aggregate.doc(), aggregate.id(), version - 1);
        if (updatedRows == 0) throw new StaleVersionException(aggregate.id());
    }

    /// Like `put`, for a table with a unique index.
    ///
    /// @param conflict thrown if the unique index rejects the row
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
    /// @param version the new version of the aggregate
    public record Aggregate(String id, Version version, String doc) {
        public static Aggregate of(Object id, Version version, Document doc) {
            return new Aggregate(id.toString(), version, Json.write(doc));
        }
    }

    /// The events of a change as outbox rows, written in the transaction of the change.
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
