package fr.reemploi.adapters.sqlite;

import java.nio.file.Path;

/// Where the store is and how many may read it at once.
///
/// @param file made when there is none; its folder must exist
public record SqliteSettings(Path file, int readers) {
    public SqliteSettings {
        if (readers < 1) throw new IllegalArgumentException("readers: at least 1, got " + readers);
    }
}
