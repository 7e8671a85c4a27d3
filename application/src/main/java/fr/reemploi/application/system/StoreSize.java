package fr.reemploi.application.system;

/// Port: the size of the database.
@FunctionalInterface
public interface StoreSize {
    /// Bytes on disk, indexes included.
    long bytes();
}
