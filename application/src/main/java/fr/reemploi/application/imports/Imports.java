package fr.reemploi.application.imports;

import fr.reemploi.domain.account.AccountId;
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

    /// A batch of a seller's imports ordered by id, after the given one.
    List<Import> ofSeller(AccountId seller, Optional<ImportId> last, int limit);

    /// Deletes an import; no change where there is none.
    void delete(ImportId id);

    /// Imports that are queued, or running without a heartbeat since this instant, those that wait
    /// longest first.
    List<Import> pending(Instant heartbeatBefore, int limit);

    /// Imports that ended before this instant, oldest first.
    List<Import> endedBefore(Instant time, int limit);

    /// How many imports of a seller are queued or running.
    int unfinished(AccountId seller);
}
