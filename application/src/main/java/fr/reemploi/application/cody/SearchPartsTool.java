package fr.reemploi.application.cody;

import fr.reemploi.application.cody.PartArguments.NamedVehicle;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tool: searches parts on sale. Where nothing has all that was asked, position, year and model are
/// left out one after the other, and the result says so.
@UseCase
public final class SearchPartsTool implements Tool {
    public static final String NAME = "search_parts";

    private static final int SHOWN = 6;
    private static final int MAX_TEXT = 200;
    private static final int MAX_REFERENCES = 5;
    private static final long MAX_PRICE = 1_000_000_000;
    private static final List<SearchParameter> RELAXED =
            List.of(SearchParameter.POSITION, SearchParameter.YEAR, SearchParameter.MODEL);

    private final PartArguments parts;
    private final SearchParts search;
    private final ListingCardFormat format;

    public SearchPartsTool(
            Catalogue catalogue,
            IdentifyVehicle vehicles,
            SearchParts search,
            ListingCardFormat format) {
        this.parts = new PartArguments(catalogue, vehicles);
        this.search = search;
        this.format = format;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Search used car parts on sale. Returns the number found and the best listings.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                PartArguments.CATEGORY,
                PartArguments.MAKE,
                PartArguments.MODEL,
                PartArguments.YEAR,
                PartArguments.VIN,
                PartArguments.PLATE,
                ToolParameter.text(
                        "position",
                        "front, rear, left, right, front-left, front-right, rear-left, rear-right"),
                ToolParameter.texts("reference", "Manufacturers' part numbers"),
                ToolParameter.number("maxPriceCents", "Highest price, in cents of a euro"),
                ToolParameter.text("sort", "relevance, price or mileage"),
                ToolParameter.text("text", "Other words to search for"));
    }

    @Override
    public Audience audience() {
        return Audience.EVERYONE;
    }

    @Override
    public ToolResult call(CodyCaller caller, Form arguments) {
        var values = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
        put(values, SearchParameter.CATEGORY, parts.categories(arguments));
        put(values, SearchParameter.REFERENCE, references(arguments));
        var position = arguments.text("position", SearchPartsTool::position);
        position.ifPresent(at -> put(values, SearchParameter.POSITION, compatible(at)));
        var maxPrice = arguments.number("maxPriceCents", 0, MAX_PRICE);
        var sort = arguments.text("sort", SearchPartsTool::sort).orElse(Sort.RELEVANCE);
        var text = arguments.text("text", input -> TextRules.singleLine(input, MAX_TEXT));
        addVehicle(values, parts.vehicle(caller, arguments));
        if (values.isEmpty() && text.isEmpty())
            throw InvalidInputException.at("text", "field.required");
        var bounds = new Bounds(Optional.empty(), maxPrice, Optional.empty(), Optional.empty());
        return find(
                new WantedPart(text, values, bounds, sort, caller.language()), new ArrayList<>());
    }

    private ToolResult find(WantedPart wanted, List<String> relaxed) {
        var results = search.search(wanted.query());
        if (results.total() > 0 || wanted.values().size() < 2)
            return result(results, wanted, relaxed);
        for (var parameter : RELAXED) {
            if (!wanted.values().containsKey(parameter)) continue;
            relaxed.add(parameter.key());
            return find(wanted.without(parameter), relaxed);
        }
        return result(results, wanted, List.of());
    }

    private ToolResult result(SearchResults results, WantedPart wanted, List<String> relaxed) {
        var cards = results.hits().stream().map(hit -> format.read(hit.card())).toList();
        var data =
                new ToolData()
                        .put("total", results.total())
                        .put("path", wanted.path())
                        .put("relaxed", List.copyOf(relaxed))
                        .putAll("items", cards.stream().map(ListingData::of).toList())
                        .map();
        return new ToolResult(
                data,
                cards.stream().map(ListingData::card).toList(),
                cards.stream().map(ListingData::source).toList());
    }

    private static void addVehicle(Map<SearchParameter, Set<String>> values, NamedVehicle vehicle) {
        // a model implies its make
        if (vehicle.models().isEmpty()) put(values, SearchParameter.MAKE, vehicle.makes());
        put(values, SearchParameter.MODEL, vehicle.models());
        put(
                values,
                SearchParameter.YEAR,
                vehicle.year().map(year -> List.of(year.toString())).orElse(List.of()));
    }

    private static void put(
            Map<SearchParameter, Set<String>> values,
            SearchParameter parameter,
            Collection<String> texts) {
        if (!texts.isEmpty()) values.put(parameter, new LinkedHashSet<>(texts));
    }

    private static List<String> references(Form arguments) {
        return arguments.list(
                "reference",
                MAX_REFERENCES,
                raw -> {
                    if (raw instanceof String text) return PartNumber.parse(text).normalized();
                    throw new InvalidInputException("field.type", "text");
                });
    }

    private static Position position(String name) {
        return EnumNames.parse(Position.class, name);
    }

    /// A left front part is offered as left, too.
    private static List<String> compatible(Position position) {
        var positions =
                switch (position) {
                    case FRONT_LEFT -> List.of(position, Position.LEFT);
                    case FRONT_RIGHT -> List.of(position, Position.RIGHT);
                    case REAR_LEFT -> List.of(position, Position.LEFT);
                    case REAR_RIGHT -> List.of(position, Position.RIGHT);
                    case LEFT -> List.of(position, Position.FRONT_LEFT, Position.REAR_LEFT);
                    case RIGHT -> List.of(position, Position.FRONT_RIGHT, Position.REAR_RIGHT);
                    case FRONT -> List.of(position, Position.FRONT_LEFT, Position.FRONT_RIGHT);
                    case REAR -> List.of(position, Position.REAR_LEFT, Position.REAR_RIGHT);
                    case UPPER, LOWER -> List.of(position);
                };
        return positions.stream().map(EnumNames::of).toList();
    }

    private static Sort sort(String key) {
        return switch (key) {
            case "relevance" -> Sort.RELEVANCE;
            case "price" -> Sort.PRICE_ASCENDING;
            case "mileage" -> Sort.MILEAGE;
            default ->
                    throw new InvalidInputException(
                            "word.unknown", key, "relevance, price, mileage");
        };
    }

    /// What is searched.
    private record WantedPart(
            Optional<String> text,
            Map<SearchParameter, Set<String>> values,
            Bounds bounds,
            Sort sort,
            Language language) {
        PartQuery query() {
            return new PartQuery(
                    text,
                    new Filters(values, bounds, Optional.empty()),
                    sort,
                    Set.of(),
                    SHOWN,
                    Optional.empty(),
                    language);
        }

        WantedPart without(SearchParameter parameter) {
            var fewer = new EnumMap<SearchParameter, Set<String>>(values);
            fewer.remove(parameter);
            return new WantedPart(text, fewer, bounds, sort, language);
        }

        /// The page that shows all results.
        String path() {
            var pairs = new ArrayList<String>();
            text.ifPresent(words -> pairs.add("q=" + encoded(words)));
            values.forEach((parameter, texts) ->
                    texts.forEach(value -> pairs.add(parameter.key() + "=" + encoded(value))));
            bounds.priceMax().ifPresent(max -> pairs.add("priceMax=" + max));
            if (sort != Sort.RELEVANCE) pairs.add("sort=" + sort.key());
            return "/recherche?" + String.join("&", pairs);
        }

        private static String encoded(String value) {
            return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
