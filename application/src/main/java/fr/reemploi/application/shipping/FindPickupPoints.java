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

/// Says where a buyer can fetch a parcel. What a carrier said is remembered for a few minutes:
/// buyers look twice.
@UseCase
public final class FindPickupPoints {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 500;

    /// Anybody may ask: a carrier that is slow must not hold every thread there is.
    private static final int MOST_AT_ONCE = 8;

    private static final Optional<Duration> SOON = Optional.of(Duration.ofSeconds(10));

    private final Carriers carriers;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final LinkedHashMap<CacheKey, CacheEntry> remembered = new LinkedHashMap<>();

    public FindPickupPoints(Carriers carriers, InstantSource clock) {
        this.carriers = carriers;
        this.clock = clock;
    }

    /// Nearest first; nobody hands out what a seller sends by himself.
    ///
    /// @throws UnavailableException `carrier.not-configured`, or `carrier.unavailable`
    public List<PickupPoint> near(Carrier carrier, PickupPointSearch search) {
        if (!carrier.isPaidByMarketplace()) return List.of();
        var service = carriers.get(carrier);
        var place = search.around();
        var asked = new CacheKey(carrier, place, search.grams(), search.service());
        var known = recall(asked);
        if (known.isPresent()) return known.get();
        var points = ask(service, search);
        remember(asked, points);
        return points;
    }

    private List<PickupPoint> ask(CarrierService carrier, PickupPointSearch search) {
        if (!places.tryAcquire()) throw new UnavailableException("carrier.unavailable", SOON);
        try {
            return carrier.pickupPoints(search);
        } finally {
            places.release();
        }
    }

    /// A point by its id, among those near a place where parcels of this service can be fetched;
    /// empty when it is not there, or the carrier does not answer.
    public Optional<PickupPoint> find(
            Carrier carrier, String service, String id, Destination near) {
        var search = new PickupPointSearch(near, 1, Optional.of(service));
        return recall(carrier, service, id).or(() -> look(carrier, id, search));
    }

    private Optional<PickupPoint> look(Carrier carrier, String id, PickupPointSearch search) {
        try {
            return near(carrier, search).stream()
                    .filter(point -> point.id().equals(id))
                    .findFirst();
        } catch (UnavailableException notNow) {
            return Optional.empty();
        }
    }

    private Optional<List<PickupPoint>> recall(CacheKey asked) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(asked))
                    .filter(found -> clock.instant().isBefore(found.until()))
                    .map(CacheEntry::points);
        }
    }

    /// Whoever asked without a service was told of the one that is offered first.
    private Optional<PickupPoint> recall(Carrier carrier, String service, String id) {
        synchronized (remembered) {
            return remembered.entrySet().stream()
                    .filter(entry -> entry.getKey().carrier() == carrier)
                    .filter(entry -> entry.getKey().service().orElse(service).equals(service))
                    .filter(entry -> clock.instant().isBefore(entry.getValue().until()))
                    .flatMap(entry -> entry.getValue().points().stream())
                    .filter(point -> point.id().equals(id))
                    .findFirst();
        }
    }

    private void remember(CacheKey asked, List<PickupPoint> points) {
        synchronized (remembered) {
            remembered.remove(asked);
            if (remembered.size() >= MOST_REMEMBERED) remembered.pollFirstEntry();
            remembered.put(asked, new CacheEntry(points, clock.instant().plus(MEMORY)));
        }
    }

    private record CacheKey(
            Carrier carrier, Destination place, int grams, Optional<String> service) {}

    private record CacheEntry(List<PickupPoint> points, Instant until) {}
}
