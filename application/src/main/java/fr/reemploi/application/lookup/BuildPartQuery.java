package fr.reemploi.application.lookup;

import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Confidence;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Builds the query of search parameters. A VIN and a plate restrict makes and years, in addition
/// to those given by name.
@UseCase
public final class BuildPartQuery {
    /// No part has this value: the search matches nothing.
    private static final String NO_MATCH = "-";

    private final IdentifyVehicle vehicles;

    public BuildPartQuery(IdentifyVehicle vehicles) {
        this.vehicles = vehicles;
    }

    /// Builds the query of the valid parameters.
    ///
    /// @throws NotFoundException `vehicle.unknown` for a plate
    /// @throws fr.reemploi.application.shared.UnavailableException when the plate cannot be looked
    ///   up
    /// @throws fr.reemploi.application.shared.RateLimitedException `vehicle-lookup.too-many`
    public PartQuery from(SearchParameters parameters, Language language, ClientKey client) {
        return new PartQuery(
                parameters.first(SearchParameter.TEXT),
                new Filters(
                        values(parameters),
                        vehicle(parameters, client),
                        bounds(parameters),
                        near(parameters)),
                parameters
                        .first(SearchParameter.SORT)
                        .map(Sort::of)
                        .orElse(parameters.defaultSort()),
                facets(parameters),
                parameters
                        .number(SearchParameter.LIMIT)
                        .orElse((long) Page.DEFAULT_LIMIT)
                        .intValue(),
                parameters.first(SearchParameter.CURSOR),
                language);
    }

    private static Map<SearchParameter, Set<String>> values(SearchParameters parameters) {
        var values = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
        parameters
                .values()
                .forEach((parameter, texts) -> {
                    if (parameter.isFilter()) values.put(parameter, new LinkedHashSet<>(texts));
                });
        return values;
    }

    private Map<SearchParameter, Set<String>> vehicle(
            SearchParameters parameters, ClientKey client) {
        var values = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
        parameters.first(SearchParameter.VIN).ifPresent(vin -> addVin(values, Vin.parse(vin)));
        parameters
                .first(SearchParameter.PLATE)
                .ifPresent(plate -> addPlate(values, Plate.parse(plate), client));
        return values;
    }

    private void addVin(Map<SearchParameter, Set<String>> values, Vin vin) {
        try {
            var decoded = vehicles.byVin(vin);
            restrict(values, SearchParameter.MAKE, decoded.make().stream().toList());
            // the year character repeats every thirty years
            if (decoded.confidence() == Confidence.HIGH)
                restrict(values, SearchParameter.YEAR, decoded.years());
        } catch (NotFoundException unknownMaker) {
            restrict(values, SearchParameter.MAKE, List.of(NO_MATCH));
        }
    }

    private void addPlate(Map<SearchParameter, Set<String>> values, Plate plate, ClientKey client) {
        var vehicle = vehicles.byPlate(plate, client);
        restrict(values, SearchParameter.MAKE, vehicle.make().stream().toList());
        restrict(values, SearchParameter.YEAR, vehicle.year().stream().toList());
    }

    private static void restrict(
            Map<SearchParameter, Set<String>> values,
            SearchParameter parameter,
            Collection<?> restriction) {
        if (restriction.isEmpty()) return;
        var common = new LinkedHashSet<String>();
        for (var value : restriction) common.add(value.toString());
        var given = values.get(parameter);
        if (given != null) common.retainAll(given);
        values.put(parameter, common.isEmpty() ? Set.of(NO_MATCH) : common);
    }

    private static Bounds bounds(SearchParameters parameters) {
        return new Bounds(
                parameters.number(SearchParameter.PRICE_MIN),
                parameters.number(SearchParameter.PRICE_MAX),
                parameters.number(SearchParameter.MILEAGE_MAX).map(Long::intValue),
                parameters.number(SearchParameter.WARRANTY_MIN).map(Long::intValue));
    }

    private static Optional<Near> near(SearchParameters parameters) {
        return parameters
                .first(SearchParameter.NEAR)
                .map(Coordinates::parse)
                .map(place ->
                        new Near(
                                place,
                                parameters.number(SearchParameter.RADIUS).map(Long::intValue)));
    }

    private static Set<Facet> facets(SearchParameters parameters) {
        var facets = EnumSet.noneOf(Facet.class);
        for (var list : parameters.all(SearchParameter.FACETS))
            for (var name : list.split(",", -1)) facets.add(EnumNames.parse(Facet.class, name));
        return facets;
    }
}
