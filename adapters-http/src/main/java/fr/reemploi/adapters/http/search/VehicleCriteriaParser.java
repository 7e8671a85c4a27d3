package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Confidence;
import fr.reemploi.domain.vehicle.DecodedVin;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Parses the vehicle of a search: makes and years, given directly or decoded from a VIN or a
/// plate.
@Component
final class VehicleCriteriaParser {
    /// No make has this id: the search matches nothing.
    private static final Set<String> NO_MATCH = Set.of("-");

    private final IdentifyVehicle vehicles;

    VehicleCriteriaParser(IdentifyVehicle vehicles) {
        this.vehicles = vehicles;
    }

    VehicleCriteria read(QueryParameters parameters, ClientKey clientKey) {
        var named =
                new VehicleCriteria(
                        parameters.repeated("make", id -> id),
                        parameters.repeated("year", VehicleCriteriaParser::year));
        var plate = parameters.single("plate", Plate::parse);
        var vin = parameters.single("vin", Vin::parse);
        return named.and(vin.map(this::byVin)).and(plate.map(number -> byPlate(number, clientKey)));
    }

    private VehicleCriteria byVin(Vin vin) {
        try {
            return criteria(vehicles.byVin(vin));
        } catch (NotFoundException unknownMaker) {
            return new VehicleCriteria(NO_MATCH, Set.of());
        }
    }

    private static VehicleCriteria criteria(DecodedVin decoded) {
        var certain = decoded.confidence() == Confidence.HIGH;
        return new VehicleCriteria(
                decoded.make().map(Set::of).orElse(NO_MATCH),
                certain ? Set.copyOf(decoded.years()) : Set.of());
    }

    private VehicleCriteria byPlate(Plate plate, ClientKey clientKey) {
        var vehicle = vehicles.byPlate(plate, clientKey);
        return new VehicleCriteria(
                vehicle.make().map(Set::of).orElse(Set.of()),
                vehicle.year().map(Set::of).orElse(Set.of()));
    }

    private static Year year(String text) {
        if (!text.matches("[0-9]{4}")) throw new InvalidInputException("number.malformed", text);
        return Year.parse(text);
    }

    /// Makes and years; an empty set matches everything.
    record VehicleCriteria(Set<String> makes, Set<Year> years) {
        private static final Set<Year> NEVER = Set.of(Year.of(1));

        VehicleCriteria and(Optional<VehicleCriteria> other) {
            return other.map(more ->
                            new VehicleCriteria(
                                    intersection(makes, more.makes, NO_MATCH),
                                    intersection(years, more.years, NEVER)))
                    .orElse(this);
        }

        private static <T> Set<T> intersection(Set<T> some, Set<T> others, Set<T> none) {
            if (some.isEmpty()) return others;
            if (others.isEmpty()) return some;
            var common = new LinkedHashSet<>(some);
            common.retainAll(others);
            return common.isEmpty() ? none : common;
        }
    }
}
