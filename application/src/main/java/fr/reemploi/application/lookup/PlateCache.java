package fr.reemploi.application.lookup;

import java.time.Instant;
import java.util.Optional;

/// What registers said of plates, kept so that each is paid for once.
public interface PlateCache {
    Optional<CachedPlate> find(String key);

    /// Keeps an answer, instead of the one that was kept for its key before.
    void save(CachedPlate plate);

    /// Forgets what was answered before this instant.
    void deleteBefore(Instant instant);
}
