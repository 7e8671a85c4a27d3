package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What registers said of each seller.
public interface Verifications {
    Optional<Verification> of(AccountId seller);

    /// Stores it.
    ///
    /// @return the same with its new version
    /// @throws StaleVersionException if the stored one is not at its version
    Verification save(Verification verification);

    /// Those to be asked about by now, the longest due first.
    List<Verification> due(Instant now, int limit);

    /// Forgets what is known of a seller; nothing happens where nothing is.
    void delete(AccountId seller);
}
