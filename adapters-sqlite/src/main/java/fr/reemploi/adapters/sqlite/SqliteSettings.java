package fr.reemploi.adapters.sqlite;

import java.nio.file.Path;

/// Location of the store and size of its read connection pool.
///
/// @param file created if it does not exist; its folder must exist
/// @param readers number of read connections, at least 1
/// @param checked whether no other process uses the file, so that it can be checked for damage
public record SqliteSettings(Path file, int readers, boolean checked) {
    public SqliteSettings(Path file, int readers) {
        this(file, readers, true);
    }

    public SqliteSettings {
        if (readers < 1)
            throw new IllegalArgumentException("readers must be at least 1, got " + readers);
    }
}
