package fr.reemploi.adapters.sqlite.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Brings a file's tables up to date. A file remembers how many of these steps it has seen; a step
/// once released is never edited.
final class Migrations {
    private static final String USER_VERSION = "user_version";
    private static final List<String> STEPS =
            List.of(
                    "0001.sql",
                    "0002.sql",
                    "0003.sql",
                    "0004.sql",
                    "0005.sql",
                    "0006.sql",
                    "0007.sql");

    private Migrations() {}

    static void run(Connection connection, Path path) throws SQLException {
        var version = Pragmas.read(connection, USER_VERSION);
        if (version > STEPS.size()) {
            throw new SqliteStoreException(
                    path
                            + " was written by a newer Réemploi. Update this program, or put back a"
                            + " backup of its time.");
        }
        if (version < STEPS.size()) upgrade(connection);
    }

    /// All steps or none; read again inside, for another process may be at it too.
    private static void upgrade(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            try {
                for (var step = Pragmas.read(connection, USER_VERSION);
                        step < STEPS.size();
                        step++) {
                    statement.executeUpdate(text(STEPS.get(step)));
                }
                Pragmas.write(connection, USER_VERSION, STEPS.size());
                statement.executeUpdate("COMMIT");
            } catch (SQLException | RuntimeException e) {
                statement.executeUpdate("ROLLBACK");
                throw e;
            }
        }
    }

    private static String text(String step) {
        try (var resource = Migrations.class.getResourceAsStream(step)) {
            var bytes = Objects.requireNonNull(resource, step).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
