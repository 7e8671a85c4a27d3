package fr.reemploi.adapters.sqlite.engine;

/// The store failed: the disk is full, or the file is damaged or owned by another program.
public final class SqliteStoreException extends RuntimeException {
    public SqliteStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    SqliteStoreException(String message) {
        super(message);
    }
}
