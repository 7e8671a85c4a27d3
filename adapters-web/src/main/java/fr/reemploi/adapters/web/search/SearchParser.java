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

/// Reads the parameters of a search, under the names the API gives them. What makes no sense is
/// left out, with a word about it: a search page never refuses.
@Component
final class SearchParser {
    static final Map<String, Sort> SORTS =
            Map.of(
                    "relevance", Sort.RELEVANCE,
                    "price", Sort.PRICE_UP,
                    "-price", Sort.PRICE_DOWN,
                    "-publishedAt", Sort.NEWEST,
                    "mileage", Sort.MILEAGE,
                    "distance", Sort.DISTANCE);
    private static final long DEAREST_CENTS = 100_000_000;
    private static final int FARTHEST_KM = 2_000;
    private static final int LONGEST_WARRANTY = 120;

    private final Catalogue catalogue;
    private final VehicleParameter vehicles;
    private final InstantSource clock;

    SearchParser(Catalogue catalogue, VehicleParameter vehicles, InstantSource clock) {
        this.catalogue = catalogue;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    ParsedSearch read(Map<String, String[]> parameters, Language language, ClientKey asker) {
        var terms = new SearchParameters(parameters, language);
        var text = terms.text("q");
        var filters = filters(terms, asker);
        var sort = sort(terms, text.isPresent(), filters.near().isPresent());
        var query =
                new PartQuery(
                        text,
                        filters,
                        sort,
                        EnumSet.allOf(Facet.class),
                        Page.USUAL,
                        terms.raw("cursor"),
                        language);
        return new ParsedSearch(query, terms);
    }

    private Filters filters(SearchParameters terms, ClientKey asker) {
        var told = vehicles.read(terms, asker);
        var makes = terms.all("make", typed -> make(typed));
        var years = terms.all("year", typed -> ModelYears.parse(typed, thisYear()));
        return new Filters(
                makes.isEmpty() ? told.makes() : makes,
                terms.all("model", typed -> model(typed)),
                years.isEmpty() ? told.years() : years,
                terms.all("engineCode", EngineCode::parse),
                terms.all("category", typed -> category(typed)),
                terms.all("reference", typed -> typed.strip()),
                terms.all("grade", SearchParser::grade),
                terms.all("fuel", Fuel::parse),
                terms.all("department", typed -> department(typed).code()),
                terms.all("seller", SearchParser::seller),
                bounds(terms),
                near(terms));
    }

    private static Bounds bounds(SearchParameters terms) {
        return new Bounds(
                cents(terms, "priceMin", "priceMinEuros"),
                cents(terms, "priceMax", "priceMaxEuros"),
                terms.one("mileageMax", typed -> Mileage.parse(typed).kilometres()),
                terms.one("warrantyMin", typed -> whole(typed, LONGEST_WARRANTY)));
    }

    /// The API's parameter is in cents; people fill in euros, which the address then says in cents.
    private static Optional<Long> cents(SearchParameters terms, String name, String inEuros) {
        if (terms.has(inEuros)) {
            return terms.one(inEuros, name, typed -> Money.parse(typed).minor(), String::valueOf);
        }
        return terms.one(name, typed -> WholeNumber.read(typed, true, 0, DEAREST_CENTS));
    }

    private static Optional<Near> near(SearchParameters terms) {
        var place =
                terms.has("place")
                        ? terms.one("place", "near", SearchParser::centre, ParsedSearch::typed)
                        : terms.one("near", Coordinates::parse);
        var radius = terms.one("radiusKm", typed -> whole(typed, FARTHEST_KM));
        return place.map(at -> new Near(at, radius));
    }

    /// A postal code, or a département by its code.
    private static Coordinates centre(String typed) {
        var bare = typed.replaceAll("\\s", "");
        return Departments.ofPostalCode(bare)
                .or(() -> Departments.byCode(bare))
                .map(Department::centre)
                .orElseThrow(() -> new InvalidInputException("postal-code.invalid", typed));
    }

    private static Sort sort(SearchParameters terms, boolean hasText, boolean hasPlace) {
        var usual = hasText ? Sort.RELEVANCE : Sort.NEWEST;
        return terms.one(
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

    private String make(String typed) {
        return catalogue
                .make(typed)
                .or(() -> catalogue.makeNamed(typed))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-make", typed))
                .id();
    }

    private String model(String typed) {
        return catalogue
                .model(typed)
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-model", typed))
                .id();
    }

    private String category(String typed) {
        return catalogue
                .category(typed)
                .or(() -> catalogue.categoryNamed(typed))
                .orElseThrow(() -> new InvalidInputException("catalogue.unknown-category", typed))
                .id();
    }

    private static Grade grade(String word) {
        return List.of(Grade.values()).stream()
                .filter(grade -> grade.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("word.unknown", word, "A, B, C"));
    }

    private static Department department(String typed) {
        return Departments.byCode(typed)
                .orElseThrow(() -> new InvalidInputException("department.unknown", typed));
    }

    private static AccountId seller(String typed) {
        try {
            return new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw new InvalidInputException("seller.unknown", typed);
        }
    }

    private static int whole(String typed, int most) {
        return Math.toIntExact(WholeNumber.read(typed, true, 0, most));
    }

    private Year thisYear() {
        return Year.of(clock.instant().atZone(ZoneOffset.UTC).getYear());
    }
}
