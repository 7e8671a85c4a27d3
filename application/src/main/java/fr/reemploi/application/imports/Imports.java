package fr.reemploi.application.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Store of imports.
public interface Imports {
    Optional<Import> find(ImportId id);

    /// Stores the import.
    ///
    /// @return the import with its new version
    /// @throws StaleVersionException if the stored one is not at the version this one was read with
    Import save(Import imported);

    /// Imports that are queued, or running without a heartbeat since this instant, oldest first.
    List<Import> pending(Instant heartbeatBefore, int limit);
}
