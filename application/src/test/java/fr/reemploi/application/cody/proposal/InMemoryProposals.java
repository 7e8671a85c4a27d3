package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

public final class InMemoryProposals implements Proposals {
    private final InMemoryTable<ProposalId, Proposal> table =
            new InMemoryTable<>(Proposal::id, Proposal::version);

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return table.find(id);
    }

    @Override
    public Proposal save(Change<Proposal> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }

    @Override
    public Page<Proposal> ofOwner(AccountId owner, int limit, Optional<String> cursor) {
        return table.latest(isOf(owner), InMemoryProposals::position, limit, cursor);
    }

    private static Cursor position(Proposal proposal) {
        return new Cursor(proposal.createdAt(), proposal.id().value());
    }

    @Override
    public long count(AccountId owner) {
        return table.all().stream().filter(isOf(owner)).count();
    }

    @Override
    public void delete(ProposalId id) {
        table.remove(id);
    }

    @Override
    public void deleteOfOwner(AccountId owner) {
        table.removeIf(isOf(owner));
    }

    @Override
    public void deleteCreatedBefore(Instant instant) {
        table.removeIf(proposal -> proposal.createdAt().isBefore(instant));
    }

    private static Predicate<Proposal> isOf(AccountId owner) {
        return proposal -> proposal.owner().equals(owner);
    }
}
