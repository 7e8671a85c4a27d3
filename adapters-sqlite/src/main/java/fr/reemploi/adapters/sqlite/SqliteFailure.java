package fr.reemploi.adapters.sqlite;

/// The store cannot do its work: the disk is full, the file damaged, or none of ours.
final class SqliteFailure extends RuntimeException {
    SqliteFailure(String message, Throwable cause) {
        super(message, cause);
    }

    SqliteFailure(String message) {
        super(message);
    }
}
