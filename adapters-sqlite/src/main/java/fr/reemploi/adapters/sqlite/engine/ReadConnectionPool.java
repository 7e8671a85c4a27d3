package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/// The connections that only read. Each sees what is committed when it asks.
public final class ReadConnectionPool implements AutoCloseable {
    private final BlockingDeque<Statements> idle = new LinkedBlockingDeque<>();
    private final int size;

    public ReadConnectionPool(SqliteFile file, int size) throws SQLException {
        this.size = size;
        for (var i = 0; i < size; i++) idle.add(file.openToRead());
    }

    public <T> T read(Read<T> work) {
        var statements = acquire();
        try {
            return work.apply(statements);
        } catch (SQLException e) {
            throw new SqliteStoreException("The store could not be read: " + e.getMessage(), e);
        } finally {
            // last in, first out: the warmest caches serve most
            idle.addFirst(statements);
        }
    }

    private Statements acquire() {
        try {
            return idle.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read the store", e);
        }
    }

    /// Waits for those who read.
    @Override
    public void close() throws SQLException {
        for (var i = 0; i < size; i++) acquire().close();
    }

    /// A look into the store.
    public interface Read<T> {
        T apply(Statements statements) throws SQLException;
    }
}
