package fr.reemploi.application.cody;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Store of the tokens used by day.
public interface SpentTokensStore {
    Optional<SpentTokens> find(UUID id);

    /// Stores the change.
    ///
    /// @throws StaleVersionException if the stored one is not at the version the change started
    ///   from
    SpentTokens save(Change<SpentTokens> change);

    /// Deletes what was used on days that ended before this instant.
    void deleteEndedBefore(Instant instant);
}
