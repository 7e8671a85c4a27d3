package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

public final class InMemoryProposals implements Proposals {
    private static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::at)
                    .thenComparing(cursor -> cursor.id().toString())
                    .reversed();

    private final Map<ProposalId, Proposal> stored = new HashMap<>();

    @Override
    public synchronized Optional<Proposal> find(ProposalId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Proposal save(Change<Proposal> change) {
        var proposal = change.now();
        var version = find(proposal.id()).map(Proposal::version).orElse(Version.NEW);
        if (!version.equals(proposal.version())) throw new StaleVersionException(proposal.id());
        stored.put(proposal.id(), proposal.withNextVersion());
        return proposal.withNextVersion();
    }

    @Override
    public synchronized Page<Proposal> ofOwner(
            AccountId owner, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var rows =
                of(owner)
                        .filter(item ->
                                end.stream()
                                        .allMatch(last ->
                                                NEWEST_FIRST.compare(last, position(item)) < 0))
                        .sorted(Comparator.comparing(InMemoryProposals::position, NEWEST_FIRST))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rows, limit, InMemoryProposals::position);
    }

    private static Cursor position(Proposal proposal) {
        return new Cursor(proposal.createdAt(), proposal.id().value());
    }

    @Override
    public synchronized long count(AccountId owner) {
        return of(owner).count();
    }

    @Override
    public synchronized void delete(ProposalId id) {
        stored.remove(id);
    }

    @Override
    public synchronized void deleteOfOwner(AccountId owner) {
        of(owner).toList().forEach(item -> stored.remove(item.id()));
    }

    @Override
    public synchronized void deleteCreatedBefore(Instant instant) {
        stored.values().removeIf(item -> item.createdAt().isBefore(instant));
    }

    private Stream<Proposal> of(AccountId owner) {
        return stored.values().stream().filter(item -> item.owner().equals(owner));
    }
}
