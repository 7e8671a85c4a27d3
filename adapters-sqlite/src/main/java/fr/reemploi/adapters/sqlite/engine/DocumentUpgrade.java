package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.store.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;

/// Brings the documents of a table to the current version of their schema, so that queries find
/// them by the fields of that version.
final class DocumentUpgrade<A> {
    private static final int BATCH = 500;
    private static final String VERSION = "SELECT version FROM schema_version WHERE name = ?";
    private static final String SET_VERSION =
            """
            INSERT INTO schema_version (name, version) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET version = excluded.version\
            """;

    private final Connection connection;
    private final Schema<A> schema;

    DocumentUpgrade(Connection connection, Schema<A> schema) {
        this.connection = connection;
        this.schema = schema;
    }

    boolean isPending() throws SQLException {
        return version() < schema.schemaVersion();
    }

    boolean isNewer() throws SQLException {
        return version() > schema.schemaVersion();
    }

    /// @throws fr.reemploi.application.shared.StartupException if a document cannot be read
    void check() throws SQLException {
        if (isPending()) forEach((id, doc) -> upgraded(id, doc));
    }

    /// Writes each document anew that is of an earlier version. The version of the aggregate stays.
    void run() throws SQLException {
        if (!isPending()) return;
        forEach(this::write);
        try (var statement = connection.prepareStatement(SET_VERSION)) {
            statement.setString(1, schema.name());
            statement.setInt(2, schema.schemaVersion());
            statement.executeUpdate();
        }
    }

    private void forEach(Step step) throws SQLException {
        var last = "";
        for (var batch = after(last); !batch.isEmpty(); batch = after(last)) {
            for (var row : batch.entrySet()) {
                step.run(row.getKey(), row.getValue());
                last = row.getKey();
            }
        }
    }

    /// Files of the first versions have no table of schema versions.
    private int version() throws SQLException {
        if (!hasVersions()) return 1;
        try (var statement = connection.prepareStatement(VERSION)) {
            statement.setString(1, schema.name());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 1;
            }
        }
    }

    private boolean hasVersions() throws SQLException {
        var sql = "SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private Map<String, String> after(String last) throws SQLException {
        var batch = new LinkedHashMap<String, String>();
        var sql =
                "SELECT id, doc FROM %s WHERE id > ? ORDER BY id LIMIT %d"
                        .formatted(table(), BATCH);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, last);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) batch.put(rows.getString(1), rows.getString(2));
            }
        }
        return batch;
    }

    private void write(String id, String doc) throws SQLException {
        var sql = "UPDATE %s SET doc = ? WHERE id = ?".formatted(table());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Json.write(upgraded(id, doc)));
            statement.setString(2, id);
            statement.executeUpdate();
        }
    }

    private Document upgraded(String id, String doc) {
        return schema.upgrade(id, () -> Json.read(doc));
    }

    private String table() {
        return new DocumentSql(schema).table();
    }

    private interface Step {
        void run(String id, String doc) throws SQLException;
    }
}
