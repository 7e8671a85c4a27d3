package fr.reemploi.application.lookup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Answers of registers in memory.
public final class InMemoryPlateCache implements PlateCache {
    private final Map<String, CachedPlate> plates = new ConcurrentHashMap<>();

    @Override
    public Optional<CachedPlate> find(String key) {
        return Optional.ofNullable(plates.get(key));
    }

    @Override
    public void keep(CachedPlate known) {
        plates.put(known.key(), known);
    }

    @Override
    public void forgetBefore(Instant instant) {
        plates.values().removeIf(one -> one.answeredAt().isBefore(instant));
    }
}
