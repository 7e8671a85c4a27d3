package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.BadParameterException;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Parses the query parameters of a search. Invalid values are rejected; an unknown id matches
/// nothing.
@Component
final class PartQueryParser {
    private static final long MAX_PRICE_CENTS = 1_000_000_000L;
    private static final int MAX_RADIUS_KM = 20_000;
    private static final UUID UNKNOWN_SELLER = new UUID(0, 0);

    private final VehicleCriteriaParser vehicles;

    PartQueryParser(VehicleCriteriaParser vehicles) {
        this.vehicles = vehicles;
    }

    PartQuery read(QueryParameters parameters, Language language, ClientKey clientKey) {
        var near = near(parameters);
        var sort = parameters.single("sort", PartQueryParser::sort).orElse(defaultSort(parameters));
        if (sort == Sort.DISTANCE && near.isEmpty())
            throw new BadParameterException("sort", new InvalidInputException("sort.needs-near"));
        return new PartQuery(
                parameters.text("q"),
                filters(parameters, near, clientKey),
                sort,
                facets(parameters),
                parameters.limit(),
                parameters.text("cursor"),
                language);
    }

    private Filters filters(QueryParameters parameters, Optional<Near> near, ClientKey clientKey) {
        var vehicle = vehicles.read(parameters, clientKey);
        return new Filters(
                vehicle.makes(),
                parameters.repeated("model", id -> id),
                vehicle.years(),
                parameters.repeated("engineCode", EngineCode::parse),
                parameters.repeated("category", id -> id),
                parameters.repeated("reference", PartQueryParser::reference),
                parameters.repeated("grade", PartQueryParser::grade),
                parameters.repeated("fuel", Fuel::parse),
                parameters.repeated("department", code -> code.toUpperCase(Locale.ROOT)),
                parameters.repeated("seller", PartQueryParser::seller),
                bounds(parameters),
                near);
    }

    private static Bounds bounds(QueryParameters parameters) {
        return new Bounds(
                parameters.number("priceMin", 0, MAX_PRICE_CENTS),
                parameters.number("priceMax", 0, MAX_PRICE_CENTS),
                parameters.count("mileageMax", 0, Integer.MAX_VALUE),
                parameters.count("warrantyMin", 0, 1_200));
    }

    private static Optional<Near> near(QueryParameters parameters) {
        var place = parameters.single("near", Coordinates::parse);
        var radius = parameters.count("radiusKm", 1, MAX_RADIUS_KM);
        if (radius.isPresent() && place.isEmpty())
            throw new BadParameterException(
                    "radiusKm", new InvalidInputException("sort.needs-near"));
        return place.map(coordinates -> new Near(coordinates, radius));
    }

    private static Sort defaultSort(QueryParameters parameters) {
        return parameters.text("q").isPresent() ? Sort.RELEVANCE : Sort.NEWEST;
    }

    private static Sort sort(String word) {
        return switch (word) {
            case "relevance" -> Sort.RELEVANCE;
            case "price" -> Sort.PRICE_ASCENDING;
            case "-price" -> Sort.PRICE_DESCENDING;
            case "-publishedAt" -> Sort.NEWEST;
            case "mileage" -> Sort.MILEAGE;
            case "distance" -> Sort.DISTANCE;
            default ->
                    throw new InvalidInputException(
                            "word.unknown",
                            word,
                            "relevance, price, -price, -publishedAt, mileage, distance");
        };
    }

    private static Set<Facet> facets(QueryParameters parameters) {
        var facets = EnumSet.noneOf(Facet.class);
        parameters.repeated("facets", PartQueryParser::facetList).forEach(facets::addAll);
        return facets;
    }

    private static Set<Facet> facetList(String list) {
        var facets = EnumSet.noneOf(Facet.class);
        for (var word : list.split(",", -1))
            if (!word.isBlank()) facets.add(EnumNames.parse(Facet.class, word.strip()));
        return facets;
    }

    private static String reference(String text) {
        return PartNumber.parse(text).normalized();
    }

    private static Grade grade(String word) {
        for (var grade : Grade.values()) if (grade.name().equalsIgnoreCase(word)) return grade;
        throw new InvalidInputException("word.unknown", word, "A, B, C");
    }

    private static AccountId seller(String text) {
        return new AccountId(PathIds.uuid(text).orElse(UNKNOWN_SELLER));
    }
}
