package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Store of the sellers' verifications.
public interface Verifications {
    Optional<Verification> of(AccountId seller);

    /// Stores a verification.
    ///
    /// @return the same with its new version
    /// @throws StaleVersionException if the stored one is not at its version
    Verification save(Verification verification);

    /// Verifications due at this instant, the most overdue first.
    List<Verification> due(Instant now, int limit);

    /// Deletes the verification of a seller; no change where there is none.
    void delete(AccountId seller);
}
