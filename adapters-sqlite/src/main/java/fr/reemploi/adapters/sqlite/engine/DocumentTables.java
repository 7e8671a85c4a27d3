package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.persistence.store.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables and indexes that are derived from schemas.
final class DocumentTables {
    private static final String INDEXES =
            """
            SELECT name, sql FROM sqlite_schema
            WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL\
            """;

    private final Connection connection;
    private final List<Schema<?>> schemas;

    DocumentTables(Connection connection, List<Schema<?>> schemas) {
        this.connection = connection;
        this.schemas = schemas;
    }

    /// Whether the file has exactly the indexes of the schemas, and thereby the tables.
    boolean areCurrent() throws SQLException {
        for (var schema : schemas) {
            var wanted = new DocumentSql(schema).createIndexes();
            if (wanted.isEmpty() ? !exists(schema) : !sameIndexes(schema, wanted)) return false;
        }
        return true;
    }

    private boolean sameIndexes(Schema<?> schema, List<String> wanted) throws SQLException {
        var present = indexes(schema).values();
        return present.size() == wanted.size() && present.containsAll(wanted);
    }

    /// Creates missing tables and indexes, and drops indexes that no schema has.
    void create() throws SQLException {
        for (var schema : schemas) create(schema);
    }

    private void create(Schema<?> schema) throws SQLException {
        var sql = new DocumentSql(schema);
        run(sql.createTable());
        var wanted = sql.createIndexes();
        var present = indexes(schema);
        for (var index : present.entrySet())
            if (!wanted.contains(index.getValue())) run("DROP INDEX \"" + index.getKey() + '"');
        for (var index : wanted) if (!present.containsValue(index)) run(index);
    }

    private boolean exists(Schema<?> schema) throws SQLException {
        var sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema.name());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// The statements that created the indexes of a table, by index name.
    private Map<String, String> indexes(Schema<?> schema) throws SQLException {
        var indexes = new LinkedHashMap<String, String>();
        try (var statement = connection.prepareStatement(INDEXES)) {
            statement.setString(1, schema.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
