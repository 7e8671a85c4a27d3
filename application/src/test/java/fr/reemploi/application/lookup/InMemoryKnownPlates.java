package fr.reemploi.application.lookup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Answers of registers in memory.
public final class InMemoryKnownPlates implements KnownPlates {
    private final Map<String, KnownPlate> plates = new ConcurrentHashMap<>();

    @Override
    public Optional<KnownPlate> find(String key) {
        return Optional.ofNullable(plates.get(key));
    }

    @Override
    public void keep(KnownPlate known) {
        plates.put(known.key(), known);
    }

    @Override
    public void forgetBefore(Instant instant) {
        plates.values().removeIf(one -> one.answeredAt().isBefore(instant));
    }
}
