package fr.reemploi.adapters.web.search;

import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.WholeNumber;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.ModelYears;
import java.time.InstantSource;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Parses search parameters, which have the names of the API. Invalid values are ignored with a
/// message: the search page never fails because of a parameter.
@Component
final class SearchParser {
    static final Map<String, Sort> SORTS =
            Map.of(
                    "relevance", Sort.RELEVANCE,
                    "price", Sort.PRICE_ASCENDING,
                    "-price", Sort.PRICE_DESCENDING,
                    "-publishedAt", Sort.NEWEST,
                    "mileage", Sort.MILEAGE,
                    "distance", Sort.DISTANCE);
    private static final long MAX_PRICE_CENTS = 100_000_000;
    private static final int MAX_RADIUS_KM = 2_000;
    private static final int MAX_WARRANTY_MONTHS = 120;

    private final Catalogue catalogue;
    private final VehicleParameter vehicles;
    private final InstantSource clock;

    SearchParser(Catalogue catalogue, VehicleParameter vehicles, InstantSource clock) {
        this.catalogue = catalogue;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    ParsedSearch read(Map<String, String[]> parameters, Language language, ClientKey clientKey) {
        var terms = new SearchParameters(parameters, language);
        var text = terms.text("q");
        var filters = filters(terms, clientKey);
        var sort = sort(terms, text.isPresent(), filters.near().isPresent());
        var query =
                new PartQuery(
                        text,
                        filters,
                        sort,
                        EnumSet.allOf(Facet.class),
                        Page.DEFAULT_LIMIT,
                        terms.raw("cursor"),
                        language);
        return new ParsedSearch(query, terms);
    }

    private Filters filters(SearchParameters terms, ClientKey clientKey) {
        var vehicle = vehicles.read(terms, clientKey);
        var makes = terms.all("make", value -> make(value));
        var years = terms.all("year", value -> ModelYears.parse(value, thisYear()));
        return new Filters(
                makes.isEmpty() ? vehicle.makes() : makes,
                terms.all("model", value -> model(value)),
                years.isEmpty() ? vehicle.years() : years,
                terms.all("engineCode", EngineCode::parse),
                terms.all("category", value -> category(value)),
                terms.all("reference", value -> value.strip()),
                terms.all("grade", SearchParser::grade),
                terms.all("fuel", Fuel::parse),
                terms.all("department", value -> department(value).code()),
                terms.all("seller", SearchParser::seller),
                bounds(terms),
                near(terms));
    }

    private static Bounds bounds(SearchParameters terms) {
        return new Bounds(
                cents(terms, "priceMin", "priceMinEuros"),
                cents(terms, "priceMax", "priceMaxEuros"),
                terms.optional("mileageMax", value -> Mileage.parse(value).kilometres()),
                terms.optional("warrantyMin", value -> wholeNumber(value, MAX_WARRANTY_MONTHS)));
    }

    /// Parses a price: the API parameter is in cents, the form field in euros.
    private static Optional<Long> cents(SearchParameters terms, String name, String inEuros) {
        if (terms.has(inEuros)) {
            return terms.optional(
                    inEuros, name, value -> Money.parse(value).minor(), String::valueOf);
        }
        return terms.optional(name, value -> WholeNumber.read(value, true, 0, MAX_PRICE_CENTS));
    }

    private static Optional<Near> near(SearchParameters terms) {
        var place =
                terms.has("place")
                        ? terms.optional(
                                "place", "near", SearchParser::centre, ParsedSearch::formatted)
                        : terms.optional("near", Coordinates::parse);
        var radius = terms.optional("radiusKm", value -> wholeNumber(value, MAX_RADIUS_KM));
        return place.map(at -> new Near(at, radius));
    }

    /// Parses a postal code or the code of a département.
    private static Coordinates centre(String value) {
        var bare = value.replaceAll("\\s", "");
        return Departments.ofPostalCode(bare)
                .or(() -> Departments.byCode(bare))
                .map(Department::centre)
                .orElseThrow(() -> new InvalidInputException("postal-code.invalid", value));
    }

    private static Sort sort(SearchParameters terms, boolean hasText, boolean hasPlace) {
        var usual = hasText ? Sort.RELEVANCE : Sort.NEWEST;
        return terms.optional(
                        "sort",
                        word -> {
                            var sort = Optional.ofNullable(SORTS.get(word));
                            if (sort.equals(Optional.of(Sort.DISTANCE)) && !hasPlace)
                                throw new InvalidInputException("sort.needs-near");
                            return sort.orElseThrow(() ->
                                    new InvalidInputException(
                                            "word.unknown", word, SORTS.keySet()));
                        })
                .orElse(usual);
    }

    private String make(String value) {
        return catalogue
                .make(value)
                .or(() -> catalogue.makeNamed(value))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-make", value))
                .id();
    }

    private String model(String value) {
        return catalogue
                .model(value)
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-model", value))
                .id();
    }

    private String category(String value) {
        return catalogue
                .category(value)
                .or(() -> catalogue.categoryNamed(value))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-category", value))
                .id();
    }

    private static Grade grade(String word) {
        return List.of(Grade.values()).stream()
                .filter(grade -> grade.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("word.unknown", word, "A, B, C"));
    }

    private static Department department(String value) {
        return Departments.byCode(value)
                .orElseThrow(() -> new InvalidInputException("department.unknown", value));
    }

    private static AccountId seller(String value) {
        try {
            return new AccountId(UUID.fromString(value));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException("seller.unknown", value);
        }
    }

    private static int wholeNumber(String value, int max) {
        return Math.toIntExact(WholeNumber.read(value, true, 0, max));
    }

    private Year thisYear() {
        return Year.of(clock.instant().atZone(ZoneOffset.UTC).getYear());
    }
}
