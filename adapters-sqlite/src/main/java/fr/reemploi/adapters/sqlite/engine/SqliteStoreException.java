package fr.reemploi.adapters.sqlite.engine;

/// The store cannot do its work: the disk is full, the file damaged, or none of ours.
public final class SqliteStoreException extends RuntimeException {
    public SqliteStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    SqliteStoreException(String message) {
        super(message);
    }
}
