package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.store.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Migrates the tables of a file: numbered scripts, then what is derived from the schemas. Before
/// stored data are changed, a snapshot is taken. `user_version` in the file header is the number of
/// applied scripts. A released script is never edited.
final class Migrations {
    private static final String USER_VERSION = "user_version";
    private static final List<String> SCRIPTS =
            List.of(
                    "0001.sql",
                    "0002.sql",
                    "0003.sql",
                    "0004.sql",
                    "0005.sql",
                    "0006.sql",
                    "0007.sql",
                    "0008.sql",
                    "0009.sql",
                    "0010.sql",
                    "0011.sql",
                    "0012.sql",
                    "0013.sql",
                    "0014.sql");

    private Migrations() {}

    static void run(Connection connection, Path path) throws SQLException {
        run(connection, path, AggregateStores.SCHEMAS);
    }

    static void run(Connection connection, Path path, List<Schema<?>> schemas) throws SQLException {
        var version = Pragmas.read(connection, USER_VERSION);
        var tables = new DocumentTables(connection, schemas);
        if (version > SCRIPTS.size() || (version == SCRIPTS.size() && tables.areDocumentsNewer()))
            throw new StartupException("startup.store.newer", path);
        var isBehind = version < SCRIPTS.size() || !tables.areDocumentsCurrent();
        var snapshot = new FileSnapshot(connection, path);
        if (version > 0 && isBehind) {
            tables.checkUpgrade();
            snapshot.take();
        } else {
            snapshot.deleteIfOld();
        }
        if (isBehind || !tables.areIndexesCurrent()) upgrade(connection, tables);
    }

    /// Runs all pending scripts in one transaction. It reads the version again inside, because
    /// another process may have migrated the file.
    private static void upgrade(Connection connection, DocumentTables tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            try {
                for (var script = Pragmas.read(connection, USER_VERSION);
                        script < SCRIPTS.size();
                        script++) {
                    statement.executeUpdate(text(SCRIPTS.get(script)));
                }
                tables.upgrade();
                Pragmas.write(connection, USER_VERSION, SCRIPTS.size());
                statement.executeUpdate("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.executeUpdate("ROLLBACK");
                throw e;
            }
        }
    }

    private static String text(String script) {
        try (var resource = Migrations.class.getResourceAsStream(script)) {
            var bytes = Objects.requireNonNull(resource, script).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
