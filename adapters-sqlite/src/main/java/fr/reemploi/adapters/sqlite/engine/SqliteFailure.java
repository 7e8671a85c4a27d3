package fr.reemploi.adapters.sqlite.engine;

/// The store cannot do its work: the disk is full, the file damaged, or none of ours.
public final class SqliteFailure extends RuntimeException {
    public SqliteFailure(String message, Throwable cause) {
        super(message, cause);
    }

    SqliteFailure(String message) {
        super(message);
    }
}
