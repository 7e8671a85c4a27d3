package fr.reemploi.application.cody;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySpentTokens implements SpentTokensStore {
    private final Map<UUID, SpentTokens> stored = new HashMap<>();

    @Override
    public synchronized Optional<SpentTokens> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized SpentTokens save(Change<SpentTokens> change) {
        var spent = change.now();
        var version = find(spent.id()).map(SpentTokens::version).orElse(Version.NEW);
        if (!version.equals(spent.version())) throw new StaleVersionException(spent.id());
        stored.put(spent.id(), spent.withNextVersion());
        return spent.withNextVersion();
    }

    @Override
    public synchronized void deleteEndedBefore(Instant instant) {
        stored.values().removeIf(spent -> spent.endsAt().isBefore(instant));
    }
}
