package fr.reemploi.adapters.sqlite.engine;

/// A statement of the store failed, not its disk: a bug.
public final class SqliteStoreException extends RuntimeException {
    public SqliteStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
