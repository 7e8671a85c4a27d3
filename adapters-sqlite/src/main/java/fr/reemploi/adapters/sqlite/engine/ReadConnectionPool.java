package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/// A pool of read-only connections. Each read sees the data committed when it starts.
public final class ReadConnectionPool implements AutoCloseable {
    private final BlockingDeque<ReopeningConnection> idle = new LinkedBlockingDeque<>();
    private final int size;

    public ReadConnectionPool(SqliteFile file, int size) throws SQLException {
        this.size = size;
        for (var i = 0; i < size; i++)
            idle.add(new ReopeningConnection(file.openToRead(), file::openToRead));
    }

    public <T> T read(Read<T> work) {
        var connection = acquire();
        try {
            var result = work.apply(connection.get());
            connection.succeeded();
            return result;
        } catch (SQLException e) {
            if (SqliteFailures.isOfStorage(e)) connection.discard(e);
            throw SqliteFailures.translate(e);
        } finally {
            // last in, first out: most reads use the connections with the warmest caches
            idle.addFirst(connection);
        }
    }

    private ReopeningConnection acquire() {
        try {
            return idle.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read the store", e);
        }
    }

    /// Closes all connections; waits for running reads.
    @Override
    public void close() throws SQLException {
        for (var i = 0; i < size; i++) acquire().close();
    }

    /// Work that reads the store.
    public interface Read<T> {
        T apply(Statements statements) throws SQLException;
    }
}
