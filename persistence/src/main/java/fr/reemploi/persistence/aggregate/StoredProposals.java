package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isLess;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.ProposalBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.Optional;

/// The store of proposals of Cody.
public final class StoredProposals implements Proposals {
    private static final Query OF_OWNER =
            where(is(ProposalBson.OWNER)).descending(ProposalBson.CREATED_AT);
    private static final Query CREATED_BEFORE =
            where(isLess(ProposalBson.CREATED_AT)).ascending(ProposalBson.CREATED_AT);

    public static final Schema<Proposal> SCHEMA =
            Schema.<Proposal>of(
                            "proposal",
                            "proposals",
                            proposal -> proposal.id().value(),
                            Proposal::version,
                            Proposal::withNextVersion,
                            ProposalBson::write,
                            ProposalBson::read)
                    .with(OF_OWNER, CREATED_BEFORE);

    private final DocumentStore<Proposal> proposals;

    public StoredProposals(DocumentStores stores) {
        proposals = stores.open(SCHEMA);
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return proposals.find(id.value());
    }

    @Override
    public Proposal save(Change<Proposal> change) {
        return proposals.save(change);
    }

    @Override
    public Page<Proposal> ofOwner(AccountId owner, int limit, Optional<String> cursor) {
        return proposals.page(
                OF_OWNER,
                limit,
                cursor,
                proposal -> new Cursor(proposal.createdAt(), proposal.id().value()),
                owner.value());
    }

    @Override
    public long count(AccountId owner) {
        return proposals.count(OF_OWNER, owner.value());
    }

    @Override
    public void delete(ProposalId id) {
        proposals.delete(id.value());
    }

    @Override
    public void deleteOfOwner(AccountId owner) {
        proposals.deleteAll(OF_OWNER, owner.value());
    }

    @Override
    public void deleteCreatedBefore(Instant instant) {
        proposals.deleteAll(CREATED_BEFORE, instant);
    }
}
