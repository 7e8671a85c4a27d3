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

    /// Whether a later version of the program has written documents.
    boolean areDocumentsNewer() throws SQLException {
        for (var schema : schemas)
            if (new DocumentUpgrade<>(connection, schema).isNewer()) return true;
        return false;
    }

    /// Whether all documents are of the current version of their schema.
    boolean areDocumentsCurrent() throws SQLException {
        for (var schema : schemas)
            if (exists(schema) && new DocumentUpgrade<>(connection, schema).isPending())
                return false;
        return true;
    }

    /// Whether the file has exactly the indexes of the schemas, and thereby the tables.
    boolean areIndexesCurrent() throws SQLException {
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

    /// Reads all documents as the upgrade will, so that one that cannot be read stops it before
    /// anything is copied or changed.
    void checkUpgrade() throws SQLException {
        for (var schema : schemas)
            if (exists(schema)) new DocumentUpgrade<>(connection, schema).check();
    }

    /// Creates missing tables and indexes, drops indexes that no schema has, and brings documents
    /// to the current version of their schema.
    void upgrade() throws SQLException {
        for (var schema : schemas) {
            run(new DocumentSql(schema).createTable());
            new DocumentUpgrade<>(connection, schema).run();
            createIndexes(schema);
        }
    }

    private void createIndexes(Schema<?> schema) throws SQLException {
        var wanted = new DocumentSql(schema).createIndexes();
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
