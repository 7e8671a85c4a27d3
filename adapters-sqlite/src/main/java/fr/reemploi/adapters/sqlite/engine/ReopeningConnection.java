package fr.reemploi.adapters.sqlite.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that is opened again after a failure of the storage: once the disk is full, SQLite
/// may leave a connection in a transaction that can be neither completed nor rolled back. Not
/// thread-safe.
final class ReopeningConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReopeningConnection.class);

    private final Opener opener;
    private @Nullable Statements statements;
    private boolean failing;

    /// @param open the connection to start with
    /// @param opener opens the next one
    ReopeningConnection(Statements open, Opener opener) {
        this.statements = open;
        this.opener = opener;
    }

    /// The connection; opened if the last one was discarded.
    Statements get() throws SQLException {
        var open = statements;
        if (open == null) {
            open = opener.open();
            statements = open;
        }
        return open;
    }

    /// Reports that the connection works.
    void succeeded() {
        if (!failing) return;
        failing = false;
        LOG.warn("The store works again");
    }

    /// Closes the connection, which rolls back its transaction. The first of a series of failures
    /// is logged.
    void discard(Throwable failure) {
        if (!failing) LOG.error("The store failed and is opened again: {}", failure.toString());
        failing = true;
        var open = statements;
        statements = null;
        if (open == null) return;
        try {
            open.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (statements != null) statements.close();
        statements = null;
    }

    /// Opens a connection.
    interface Opener {
        Statements open() throws SQLException;
    }
}
