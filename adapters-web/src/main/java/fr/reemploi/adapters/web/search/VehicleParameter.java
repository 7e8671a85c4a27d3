package fr.reemploi.adapters.web.search;

import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Derives make and year filters from a VIN or plate parameter.
@Component
final class VehicleParameter {
    private final IdentifyVehicle identify;
    private final Catalogue catalogue;

    VehicleParameter(IdentifyVehicle identify, Catalogue catalogue) {
        this.identify = identify;
        this.catalogue = catalogue;
    }

    VehicleMatch read(SearchParameters terms, ClientKey clientKey) {
        try {
            var vin = terms.optional("vin", value -> Vin.parse(value));
            if (vin.isPresent()) return ofVin(terms, vin.get());
            var plate = terms.optional("plate", value -> Plate.parse(value));
            if (plate.isPresent()) return ofPlate(terms, plate.get(), clientKey);
        } catch (NotFoundException unknown) {
            terms.addNotice(unknown);
        } catch (RateLimitedException exception) {
            terms.addNotice("search.plates-enough");
        } catch (UnavailableException exception) {
            // with a retry delay the look-up is configured but unavailable
            terms.addNotice(
                    exception.retryAfter().isPresent()
                            ? "search.plates-later"
                            : "search.no-plates");
        }
        return VehicleMatch.NONE;
    }

    private VehicleMatch ofVin(SearchParameters terms, Vin vin) {
        var decoded = identify.byVin(vin);
        // the year character repeats every thirty years, so it is not used as a filter
        var match = new VehicleMatch(decoded.make().stream().collect(Collectors.toSet()), Set.of());
        addNotice(terms, match.makes(), decoded.years());
        return match;
    }

    private VehicleMatch ofPlate(SearchParameters terms, Plate plate, ClientKey clientKey) {
        var vehicle = identify.byPlate(plate, clientKey);
        var match =
                new VehicleMatch(
                        vehicle.make().stream().collect(Collectors.toSet()),
                        vehicle.year().stream().collect(Collectors.toSet()));
        addNotice(terms, match.makes(), vehicle.year().stream().toList());
        return match;
    }

    private void addNotice(SearchParameters terms, Set<String> makes, List<Year> years) {
        var make =
                makes.stream()
                        .map(catalogue::make)
                        .flatMap(Optional::stream)
                        .map(Make::name)
                        .collect(Collectors.joining(", "));
        var yearNames = years.stream().map(Year::toString).collect(Collectors.joining(", "));
        terms.addNotice("search.vehicle-recognised", make, yearNames.isEmpty() ? "—" : yearNames);
    }

    /// The filters derived from a vehicle.
    record VehicleMatch(Set<String> makes, Set<Year> years) {
        static final VehicleMatch NONE = new VehicleMatch(Set.of(), Set.of());
    }
}
