package fr.reemploi.application.shared;

import java.util.Optional;
import java.util.UUID;

/// Port: the installation id in the store, which detects an empty store next to an existing data
/// folder.
public interface InstallationIdStore {
    Optional<UUID> read();

    /// Writes the id to a store that has none; no change otherwise.
    void write(UUID installation);
}
