package fr.reemploi.application.lookup;

import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.NotConfigured;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.geo.FrenchCalendar;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Looks up plates that are not cached, within the daily limits of the client and of the site.
/// Results are cached, so that each is paid for once.
@UseCase
public final class LookUpPlate {
    static final Duration RETENTION = Duration.ofDays(90);

    /// A new vehicle is registered soon, so unknown plates are cached for less time.
    static final Duration UNKNOWN_RETENTION = Duration.ofDays(7);

    private static final String PLATE = "plate";
    private static final String VIN = "plate-vin";
    private static final String CLIENT = "plate-asker";
    private static final String ALL_CLIENTS = "everybody";
    private static final ZoneId MARKET = FrenchCalendar.METROPOLITAN.zone();

    private final PlateRegister register;
    private final PlateCache cache;
    private final LookupCounts counts;
    private final Secrets secrets;
    private final Settings settings;
    private final InstantSource clock;

    public LookUpPlate(
            PlateRegister register,
            PlateCache cache,
            LookupCounts counts,
            Secrets secrets,
            Settings settings,
            InstantSource clock) {
        this.register = register;
        this.cache = cache;
        this.counts = counts;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /// The cached or newly requested result for a plate.
    ///
    /// @throws RateLimitedException `vehicle-lookup.too-many` when the client's daily limit is
    ///   reached
    public Outcome find(Plate plate, ClientKey client) {
        if (!register.isConfigured()) return new NotConfigured();
        var key = secrets.hmac(PLATE, plate.compact());
        var now = clock.instant();
        return cache.find(key)
                .filter(cached -> isFresh(cached, now))
                .map(this::toOutcome)
                .orElseGet(() -> lookUp(plate, key, client));
    }

    /// Deletes expired cache entries and counts.
    public void deleteExpired() {
        var now = clock.instant();
        cache.deleteBefore(now.minus(RETENTION));
        counts.deleteBefore(day(now));
    }

    private Outcome lookUp(Plate plate, String key, ClientKey client) {
        var now = clock.instant();
        var day = day(now);
        var clientHash = secrets.hmac(CLIENT, client.name());
        var limits = settings.of(SectionId.REGISTRIES);
        if (!counts.tryCount(clientHash, day, limits.number(LookupFields.PLATES_PER_PERSON)))
            throw new RateLimitedException("vehicle-lookup.too-many", untilTomorrow(now));
        if (!counts.tryCount(ALL_CLIENTS, day, limits.number(LookupFields.PLATES_PER_DAY))) {
            counts.release(clientHash, day);
            return new QuotaExceeded(untilTomorrow(now));
        }
        var outcome = register.find(plate);
        refundQuota(outcome, clientHash, day);
        cacheOutcome(outcome, key);
        return outcome;
    }

    /// A request without a result does not count against the client; one that may have been charged
    /// counts against the site.
    private void refundQuota(Outcome outcome, String clientHash, LocalDate day) {
        switch (outcome) {
            case Found _, Unknown _ -> {}
            case Unreachable(_, var perhapsCharged) -> {
                counts.release(clientHash, day);
                if (!perhapsCharged) counts.release(ALL_CLIENTS, day);
            }
            case QuotaExceeded _, NotConfigured _ -> {
                counts.release(clientHash, day);
                counts.release(ALL_CLIENTS, day);
            }
        }
    }

    private void cacheOutcome(Outcome outcome, String key) {
        var now = clock.instant();
        switch (outcome) {
            case Found(var identity) ->
                    cache.save(new CachedPlate(key, Optional.of(toCached(identity)), now));
            case Unknown() -> cache.save(new CachedPlate(key, Optional.empty(), now));
            case Unreachable _, QuotaExceeded _, NotConfigured _ -> {}
        }
    }

    private Outcome toOutcome(CachedPlate cached) {
        return cached.vehicle()
                .<Outcome>map(vehicle -> new Found(toIdentity(vehicle)))
                .orElseGet(Unknown::new);
    }

    private CachedPlate.Vehicle toCached(VehicleIdentity identity) {
        return new CachedPlate.Vehicle(
                identity.vin().map(vin -> secrets.seal(VIN, vin.value())),
                identity.make(),
                identity.model(),
                identity.year(),
                identity.fuel(),
                identity.engineCode(),
                identity.source());
    }

    private VehicleIdentity toIdentity(CachedPlate.Vehicle cached) {
        return new VehicleIdentity(
                cached.sealedVin().flatMap(this::openVin),
                cached.make(),
                cached.model(),
                cached.year(),
                cached.fuel(),
                cached.engineCode(),
                cached.source());
    }

    /// Empty when the VIN was encrypted with a key that is lost; the rest is still right.
    private Optional<Vin> openVin(String sealed) {
        try {
            return Optional.of(new Vin(secrets.open(VIN, sealed)));
        } catch (IllegalStateException anotherKey) {
            return Optional.empty();
        }
    }

    private static boolean isFresh(CachedPlate cached, Instant now) {
        var life = cached.vehicle().isPresent() ? RETENTION : UNKNOWN_RETENTION;
        return now.isBefore(cached.answeredAt().plus(life));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, MARKET);
    }

    private static Duration untilTomorrow(Instant now) {
        return Duration.between(now, day(now).plusDays(1).atStartOfDay(MARKET).toInstant());
    }
}
