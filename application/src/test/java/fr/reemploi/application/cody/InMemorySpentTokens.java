package fr.reemploi.application.cody;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySpentTokens implements SpentTokensStore {
    private final InMemoryTable<UUID, SpentTokens> table =
            new InMemoryTable<>(SpentTokens::id, SpentTokens::version);

    @Override
    public Optional<SpentTokens> find(UUID id) {
        return table.find(id);
    }

    @Override
    public SpentTokens save(Change<SpentTokens> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }

    @Override
    public void deleteEndedBefore(Instant instant) {
        table.removeIf(spent -> spent.endsAt().isBefore(instant));
    }
}
