package fr.reemploi.application.shared;

import java.util.Optional;
import java.util.UUID;

/// The id of the installation, as the store carries it: an empty store beside a marked data folder
/// is noticed.
public interface InstallationIdStore {
    Optional<UUID> read();

    /// Marks a store that has no mark yet; does nothing otherwise.
    void write(UUID installation);
}
