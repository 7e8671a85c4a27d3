package fr.reemploi.application.lookup;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// In-memory verifications.
public final class InMemoryVerifications implements Verifications {
    private final InMemoryTable<AccountId, Verification> table =
            new InMemoryTable<>(Verification::seller, Verification::version);

    @Override
    public Optional<Verification> of(AccountId seller) {
        return table.find(seller);
    }

    @Override
    public Verification save(Verification verification) {
        return table.save(verification, verification.withNextVersion(), () -> {});
    }

    @Override
    public List<Verification> due(Instant now, int limit) {
        return table.all().stream()
                .filter(verification ->
                        verification.due().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(verification -> verification.due().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public void delete(AccountId seller) {
        table.remove(seller);
    }
}
