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

/// What a VIN or a plate among the parameters tells of the vehicle parts must fit.
@Component
final class VehicleParameter {
    private final IdentifyVehicle identify;
    private final Catalogue catalogue;

    VehicleParameter(IdentifyVehicle identify, Catalogue catalogue) {
        this.identify = identify;
        this.catalogue = catalogue;
    }

    VehicleMatch read(SearchParameters terms, ClientKey asker) {
        try {
            var vin = terms.one("vin", typed -> Vin.parse(typed));
            if (vin.isPresent()) return ofVin(terms, vin.get());
            var plate = terms.one("plate", typed -> Plate.parse(typed));
            if (plate.isPresent()) return ofPlate(terms, plate.get(), asker);
        } catch (NotFoundException unknown) {
            terms.note(unknown);
        } catch (RateLimitedException refused) {
            terms.note("search.plates-enough");
        } catch (UnavailableException without) {
            // with a time to wait it is switched on, and does not answer now
            terms.note(
                    without.retryAfter().isPresent() ? "search.plates-later" : "search.no-plates");
        }
        return VehicleMatch.NOTHING;
    }

    private VehicleMatch ofVin(SearchParameters terms, Vin vin) {
        var decoded = identify.byVin(vin);
        // the year's character comes round every thirty years: no filter, or a wrong one
        var told = new VehicleMatch(decoded.make().stream().collect(Collectors.toSet()), Set.of());
        note(terms, told.makes(), decoded.years());
        return told;
    }

    private VehicleMatch ofPlate(SearchParameters terms, Plate plate, ClientKey asker) {
        var known = identify.byPlate(plate, asker);
        var told =
                new VehicleMatch(
                        known.make().stream().collect(Collectors.toSet()),
                        known.year().stream().collect(Collectors.toSet()));
        note(terms, told.makes(), known.year().stream().toList());
        return told;
    }

    private void note(SearchParameters terms, Set<String> makes, List<Year> years) {
        var make =
                makes.stream()
                        .map(catalogue::make)
                        .flatMap(Optional::stream)
                        .map(Make::name)
                        .collect(Collectors.joining(", "));
        var when = years.stream().map(Year::toString).collect(Collectors.joining(", "));
        terms.note("search.vehicle-told", make, when.isEmpty() ? "—" : when);
    }

    /// What parts must fit.
    record VehicleMatch(Set<String> makes, Set<Year> years) {
        static final VehicleMatch NOTHING = new VehicleMatch(Set.of(), Set.of());
    }
}
