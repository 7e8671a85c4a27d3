package fr.reemploi.adapters.sqlite.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection and its prepared statements, each prepared once. Not thread-safe.
public final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<SqlText, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Runs an update statement.
    ///
    /// @return number of changed rows
    public int run(SqlText sql, @Nullable Object... arguments) throws SQLException {
        return bind(sql, arguments).executeUpdate();
    }

    public <T> Optional<T> first(SqlText sql, Row<T> row, @Nullable Object... arguments)
            throws SQLException {
        try (var results = bind(sql, arguments).executeQuery()) {
            return results.next() ? Optional.of(row.read(results)) : Optional.empty();
        }
    }

    public <T> List<T> all(SqlText sql, Row<T> row, @Nullable Object... arguments)
            throws SQLException {
        var rows = new ArrayList<T>();
        try (var results = bind(sql, arguments).executeQuery()) {
            while (results.next()) rows.add(row.read(results));
        }
        return rows;
    }

    private PreparedStatement bind(SqlText sql, @Nullable Object... arguments) throws SQLException {
        var statement = prepared(sql);
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case String text -> statement.setString(i + 1, text);
                case Number number -> statement.setLong(i + 1, number.longValue());
                case null -> statement.setNull(i + 1, Types.NULL);
                default -> throw new IllegalArgumentException(sql + ": " + arguments[i]);
            }
        }
        return statement;
    }

    private PreparedStatement prepared(SqlText sql) throws SQLException {
        var cached = prepared.get(sql);
        if (cached != null) return cached;
        var statement = connection.prepareStatement(sql.text());
        prepared.put(sql, statement);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Maps one row of a result set.
    public interface Row<T> {
        Row<String> TEXT = results -> results.getString(1);

        T read(ResultSet results) throws SQLException;
    }
}
