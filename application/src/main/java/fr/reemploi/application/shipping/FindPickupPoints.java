package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Finds pickup points. Results are cached for a few minutes, since buyers repeat their searches.
@UseCase
public final class FindPickupPoints {
    private static final Duration CACHE_DURATION = Duration.ofMinutes(5);
    private static final int MAX_CACHED = 500;

    /// The search is public: a slow carrier must not block all threads.
    private static final int MAX_AT_ONCE = 8;

    private static final Optional<Duration> RETRY_DELAY = Optional.of(Duration.ofSeconds(10));

    private final Carriers carriers;
    private final InstantSource clock;
    private final Semaphore permits = new Semaphore(MAX_AT_ONCE);
    private final LinkedHashMap<CacheKey, CacheEntry> cache = new LinkedHashMap<>();

    public FindPickupPoints(Carriers carriers, InstantSource clock) {
        this.carriers = carriers;
        this.clock = clock;
    }

    /// Nearest first; empty for carriers without pickup points.
    ///
    /// @throws UnavailableException `carrier.not-configured`, or `carrier.unavailable`
    public List<PickupPoint> near(Carrier carrier, PickupPointSearch search) {
        if (!carrier.isPaidByMarketplace()) return List.of();
        var service = carriers.get(carrier);
        var destination = search.around();
        var key = new CacheKey(carrier, destination, search.grams(), search.service());
        var cached = cached(key);
        if (cached.isPresent()) return cached.get();
        var points = query(service, search);
        cache(key, points);
        return points;
    }

    private List<PickupPoint> query(CarrierService carrier, PickupPointSearch search) {
        if (!permits.tryAcquire())
            throw new UnavailableException("carrier.unavailable", RETRY_DELAY);
        try {
            return carrier.pickupPoints(search);
        } finally {
            permits.release();
        }
    }

    /// Finds a pickup point by id, among those of a service near a place; empty when it is not
    /// found, or the carrier does not respond.
    public Optional<PickupPoint> find(
            Carrier carrier, String service, String id, Destination near) {
        var search = new PickupPointSearch(near, 1, Optional.of(service));
        return cached(carrier, service, id).or(() -> lookUp(carrier, id, search));
    }

    private Optional<PickupPoint> lookUp(Carrier carrier, String id, PickupPointSearch search) {
        try {
            return near(carrier, search).stream()
                    .filter(point -> point.id().equals(id))
                    .findFirst();
        } catch (UnavailableException notNow) {
            return Optional.empty();
        }
    }

    private Optional<List<PickupPoint>> cached(CacheKey key) {
        synchronized (cache) {
            return Optional.ofNullable(cache.get(key))
                    .filter(cached -> clock.instant().isBefore(cached.until()))
                    .map(CacheEntry::points);
        }
    }

    /// A search without a service was answered with the points of the first one.
    private Optional<PickupPoint> cached(Carrier carrier, String service, String id) {
        synchronized (cache) {
            return cache.entrySet().stream()
                    .filter(entry -> entry.getKey().carrier().equals(carrier))
                    .filter(entry -> entry.getKey().service().orElse(service).equals(service))
                    .filter(entry -> clock.instant().isBefore(entry.getValue().until()))
                    .flatMap(entry -> entry.getValue().points().stream())
                    .filter(point -> point.id().equals(id))
                    .findFirst();
        }
    }

    private void cache(CacheKey key, List<PickupPoint> points) {
        synchronized (cache) {
            cache.remove(key);
            if (cache.size() >= MAX_CACHED) cache.pollFirstEntry();
            cache.put(key, new CacheEntry(points, clock.instant().plus(CACHE_DURATION)));
        }
    }

    private record CacheKey(
            Carrier carrier, Destination destination, int grams, Optional<String> service) {}

    private record CacheEntry(List<PickupPoint> points, Instant until) {}
}
