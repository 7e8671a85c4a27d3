package fr.reemploi.adapters.sqlite.engine;

import java.sql.Connection;
import java.sql.SQLException;

/// Integer pragmas, such as those SQLite stores in the file header.
final class Pragmas {
    private Pragmas() {}

    static int read(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("PRAGMA " + name)) {
            return results.getInt(1);
        }
    }

    static void write(Connection connection, String name, int value) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA " + name + " = " + value);
        }
    }
}
