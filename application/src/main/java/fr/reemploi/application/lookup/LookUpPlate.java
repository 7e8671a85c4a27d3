package fr.reemploi.application.lookup;

import fr.reemploi.application.lookup.PlateRegister.Outcome;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.NotConfigured;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.application.lookup.PlateRegister.VehicleIdentity;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Asks the register for a plate nobody asked for lately, as long as who asks and the site as a
/// whole have questions left today. What it says is kept, so that it is paid for once.
@UseCase
public final class LookUpPlate {
    static final Duration KEPT = Duration.ofDays(90);

    /// A new car is soon registered: that a plate is unknown holds less long.
    static final Duration UNKNOWN_KEPT = Duration.ofDays(7);

    private static final String PLATE = "plate";
    private static final String VIN = "plate-vin";
    private static final String ASKER = "plate-asker";
    private static final String EVERYBODY = "everybody";
    private static final ZoneId MARKET = ZoneId.of("Europe/Paris");

    private final PlateRegister register;
    private final PlateCache known;
    private final LookupCounts counts;
    private final Secrets secrets;
    private final Settings settings;
    private final InstantSource clock;

    public LookUpPlate(
            PlateRegister register,
            PlateCache known,
            LookupCounts counts,
            Secrets secrets,
            Settings settings,
            InstantSource clock) {
        this.register = register;
        this.known = known;
        this.counts = counts;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /// What is known of a plate, from before or from the register.
    ///
    /// @throws RateLimitedException `vehicle-lookup.too-many` when he asked for too many new plates
    ///   today
    public Outcome find(Plate plate, ClientKey asker) {
        if (!register.isConfigured()) return new NotConfigured();
        var key = secrets.mark(PLATE, plate.compact());
        var now = clock.instant();
        return known.find(key)
                .filter(one -> isFresh(one, now))
                .map(this::answer)
                .orElseGet(() -> ask(plate, key, asker));
    }

    /// Forgets what was kept long enough.
    public void forgetOld() {
        var now = clock.instant();
        known.forgetBefore(now.minus(KEPT));
        counts.forgetBefore(day(now));
    }

    private Outcome ask(Plate plate, String key, ClientKey asker) {
        var now = clock.instant();
        var day = day(now);
        var who = secrets.mark(ASKER, asker.name());
        var limits = settings.of(Section.REGISTRIES);
        if (!counts.count(who, day, limits.number(RegistryFields.PLATES_PER_PERSON)))
            throw new RateLimitedException("vehicle-lookup.too-many", untilTomorrow(now));
        if (!counts.count(EVERYBODY, day, limits.number(RegistryFields.PLATES_PER_DAY))) {
            counts.takeBack(who, day);
            return new QuotaExceeded(untilTomorrow(now));
        }
        var outcome = register.find(plate);
        settle(outcome, who, day);
        keep(outcome, key);
        return outcome;
    }

    /// What was not answered is not counted against who asked; what may be on the bill is against
    /// the site.
    private void settle(Outcome outcome, String who, LocalDate day) {
        switch (outcome) {
            case Found _, Unknown _ -> {}
            case Unreachable(_, var perhapsCharged) -> {
                counts.takeBack(who, day);
                if (!perhapsCharged) counts.takeBack(EVERYBODY, day);
            }
            case QuotaExceeded _, NotConfigured _ -> {
                counts.takeBack(who, day);
                counts.takeBack(EVERYBODY, day);
            }
        }
    }

    private void keep(Outcome outcome, String key) {
        var now = clock.instant();
        switch (outcome) {
            case Found(var identity) ->
                    known.keep(new CachedPlate(key, Optional.of(sealed(identity)), now));
            case Unknown() -> known.keep(new CachedPlate(key, Optional.empty(), now));
            case Unreachable _, QuotaExceeded _, NotConfigured _ -> {}
        }
    }

    private Outcome answer(CachedPlate kept) {
        return kept.vehicle().<Outcome>map(one -> new Found(opened(one))).orElseGet(Unknown::new);
    }

    private CachedPlate.Vehicle sealed(VehicleIdentity identity) {
        return new CachedPlate.Vehicle(
                identity.vin().map(vin -> secrets.seal(VIN, vin.value())),
                identity.make(),
                identity.model(),
                identity.year(),
                identity.fuel(),
                identity.engineCode(),
                identity.source());
    }

    private VehicleIdentity opened(CachedPlate.Vehicle kept) {
        return new VehicleIdentity(
                kept.sealedVin().map(sealed -> new Vin(secrets.open(VIN, sealed))),
                kept.make(),
                kept.model(),
                kept.year(),
                kept.fuel(),
                kept.engineCode(),
                kept.source());
    }

    private static boolean isFresh(CachedPlate one, Instant now) {
        var life = one.vehicle().isPresent() ? KEPT : UNKNOWN_KEPT;
        return now.isBefore(one.answeredAt().plus(life));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, MARKET);
    }

    private static Duration untilTomorrow(Instant now) {
        return Duration.between(now, day(now).plusDays(1).atStartOfDay(MARKET).toInstant());
    }
}
