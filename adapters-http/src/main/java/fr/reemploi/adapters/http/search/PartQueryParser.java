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
import java.time.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the parameters of a search. A value that cannot be is refused; an id nobody has finds
/// nothing.
@Component
final class PartQueryParser {
    private static final long DEAREST_CENTS = 1_000_000_000L;
    private static final int FARTHEST_KM = 20_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final VehicleCriteriaParser vehicles;

    PartQueryParser(VehicleCriteriaParser vehicles) {
        this.vehicles = vehicles;
    }

    PartQuery read(QueryParameters given, Language language, ClientKey asker) {
        var near = near(given);
        var sort = given.one("sort", PartQueryParser::sort).orElse(usualSort(given));
        if (sort == Sort.DISTANCE && near.isEmpty())
            throw new BadParameterException("sort", new InvalidInputException("sort.needs-near"));
        return new PartQuery(
                given.text("q"),
                filters(given, near, asker),
                sort,
                facets(given),
                given.limit(),
                given.text("cursor"),
                language);
    }

    private Filters filters(QueryParameters given, Optional<Near> near, ClientKey asker) {
        var vehicle = vehicles.read(given, asker);
        return new Filters(
                vehicle.makes(),
                given.many("model", id -> id),
                vehicle.years(),
                given.many("engineCode", EngineCode::parse),
                given.many("category", id -> id),
                given.many("reference", PartQueryParser::reference),
                given.many("grade", PartQueryParser::grade),
                given.many("fuel", Fuel::parse),
                given.many("department", code -> code.toUpperCase(Locale.ROOT)),
                given.many("seller", PartQueryParser::seller),
                bounds(given),
                near);
    }

    private static Bounds bounds(QueryParameters given) {
        return new Bounds(
                given.number("priceMin", 0, DEAREST_CENTS),
                given.number("priceMax", 0, DEAREST_CENTS),
                given.count("mileageMax", 0, Integer.MAX_VALUE),
                given.count("warrantyMin", 0, 1_200));
    }

    private static Optional<Near> near(QueryParameters given) {
        var place = given.one("near", Coordinates::parse);
        var radius = given.count("radiusKm", 1, FARTHEST_KM);
        if (radius.isPresent() && place.isEmpty())
            throw new BadParameterException(
                    "radiusKm", new InvalidInputException("sort.needs-near"));
        return place.map(found -> new Near(found, radius));
    }

    private static Sort usualSort(QueryParameters given) {
        return given.text("q").isPresent() ? Sort.RELEVANCE : Sort.NEWEST;
    }

    private static Sort sort(String word) {
        return switch (word) {
            case "relevance" -> Sort.RELEVANCE;
            case "price" -> Sort.PRICE_UP;
            case "-price" -> Sort.PRICE_DOWN;
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

    private static Set<Facet> facets(QueryParameters given) {
        var facets = EnumSet.noneOf(Facet.class);
        given.many("facets", PartQueryParser::facetList).forEach(facets::addAll);
        return facets;
    }

    private static Set<Facet> facetList(String list) {
        var facets = EnumSet.noneOf(Facet.class);
        for (var word : list.split(",", -1))
            if (!word.isBlank()) facets.add(EnumNames.parse(Facet.class, word.strip()));
        return facets;
    }

    private static String reference(String typed) {
        return PartNumber.parse(typed).normalized();
    }

    private static Grade grade(String word) {
        for (var grade : Grade.values()) if (grade.name().equalsIgnoreCase(word)) return grade;
        throw new InvalidInputException("word.unknown", word, "A, B, C");
    }

    private static AccountId seller(String text) {
        return new AccountId(PathIds.uuid(text).orElse(NOBODY));
    }

    static Year year(String text) {
        if (!text.matches("[0-9]{4}")) throw new InvalidInputException("number.malformed", text);
        return Year.parse(text);
    }
}
