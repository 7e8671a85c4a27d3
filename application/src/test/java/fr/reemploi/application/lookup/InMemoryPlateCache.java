package fr.reemploi.application.lookup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// In-memory plate cache.
public final class InMemoryPlateCache implements PlateCache {
    private final Map<String, CachedPlate> cached = new ConcurrentHashMap<>();

    @Override
    public Optional<CachedPlate> find(String key) {
        return Optional.ofNullable(cached.get(key));
    }

    @Override
    public void save(CachedPlate plate) {
        cached.put(plate.key(), plate);
    }

    @Override
    public void deleteBefore(Instant instant) {
        cached.values().removeIf(plate -> plate.answeredAt().isBefore(instant));
    }
}
