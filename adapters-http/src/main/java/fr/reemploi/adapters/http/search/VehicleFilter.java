package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.Parameters;
import fr.reemploi.application.lookup.Asker;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.domain.shared.NotFound;
import fr.reemploi.domain.vehicle.Confidence;
import fr.reemploi.domain.vehicle.DecodedVin;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The makes and years a search is about, be they named or told by a VIN or a plate.
@Component
final class VehicleFilter {
    /// No make has this id: nothing is found.
    private static final Set<String> NOTHING = Set.of("-");

    private final IdentifyVehicle vehicles;

    VehicleFilter(IdentifyVehicle vehicles) {
        this.vehicles = vehicles;
    }

    Wanted read(Parameters given, Asker asker) {
        var named =
                new Wanted(given.many("make", id -> id), given.many("year", SearchQueries::year));
        var plate = given.one("plate", Plate::parse);
        var vin = given.one("vin", Vin::parse);
        return named.and(vin.map(this::byVin)).and(plate.map(one -> byPlate(one, asker)));
    }

    private Wanted byVin(Vin vin) {
        try {
            return wanted(vehicles.byVin(vin));
        } catch (NotFound unknownMaker) {
            return new Wanted(NOTHING, Set.of());
        }
    }

    private static Wanted wanted(DecodedVin decoded) {
        var sure = decoded.confidence() == Confidence.HIGH;
        return new Wanted(
                decoded.make().map(Set::of).orElse(NOTHING),
                sure ? Set.copyOf(decoded.years()) : Set.of());
    }

    private Wanted byPlate(Plate plate, Asker asker) {
        var vehicle = vehicles.byPlate(plate, asker);
        return new Wanted(
                vehicle.make().map(Set::of).orElse(Set.of()),
                vehicle.year().map(Set::of).orElse(Set.of()));
    }

    /// Makes and years; an empty set lets everything through.
    record Wanted(Set<String> makes, Set<Year> years) {
        private static final Set<Year> NEVER = Set.of(Year.of(1));

        Wanted and(Optional<Wanted> told) {
            return told.map(more ->
                            new Wanted(
                                    both(makes, more.makes, NOTHING),
                                    both(years, more.years, NEVER)))
                    .orElse(this);
        }

        private static <T> Set<T> both(Set<T> some, Set<T> others, Set<T> none) {
            if (some.isEmpty()) return others;
            if (others.isEmpty()) return some;
            var common = new LinkedHashSet<>(some);
            common.retainAll(others);
            return common.isEmpty() ? none : common;
        }
    }
}
