package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;

/// Store of proposals.
public interface Proposals {
    Optional<Proposal> find(ProposalId id);

    /// Stores the change.
    ///
    /// @return the proposal with its new version
    /// @throws StaleVersionException if the stored one is not at the version the change started
    ///   from
    Proposal save(Change<Proposal> change);

    /// A page of an account's proposals, the newest first.
    Page<Proposal> ofOwner(AccountId owner, int limit, Optional<String> cursor);

    long count(AccountId owner);

    /// Deletes a proposal; no change where there is none.
    void delete(ProposalId id);

    void deleteOfOwner(AccountId owner);

    /// Deletes the proposals made before this instant.
    void deleteCreatedBefore(Instant instant);
}
