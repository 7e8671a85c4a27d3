package fr.reemploi.application.lookup;

import java.time.Instant;
import java.util.Optional;

/// Port: cached plate look-ups, so that each is paid for once.
public interface PlateCache {
    Optional<CachedPlate> find(String key);

    /// Stores a result, replacing an earlier one of the same key.
    void save(CachedPlate plate);

    /// Deletes results obtained before this instant.
    void deleteBefore(Instant instant);
}
