package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.search.ResultsView.Chip;
import fr.reemploi.adapters.web.search.ResultsView.Choice;
import fr.reemploi.adapters.web.search.ResultsView.FacetView;
import fr.reemploi.adapters.web.search.ResultsView.FieldFault;
import fr.reemploi.adapters.web.search.ResultsView.HiddenValue;
import fr.reemploi.application.search.FacetLabels;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchParameters;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.vehicle.Vin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Maps search results to their page: cards, facets, active filters.
@Component
final class ResultsViews {
    private static final Set<Facet> OPEN_FACETS = Set.of(Facet.CATEGORY, Facet.MAKE, Facet.PRICE);

    /// Parameters that are not filters: no chip removes them.
    private static final Set<SearchParameter> NO_CHIP =
            EnumSet.of(
                    SearchParameter.TEXT,
                    SearchParameter.SORT,
                    SearchParameter.RADIUS,
                    SearchParameter.LIMIT);

    /// Parameters with a field of their own, besides those that facets set.
    private static final Set<SearchParameter> FIELDS =
            EnumSet.of(
                    SearchParameter.TEXT,
                    SearchParameter.SORT,
                    SearchParameter.MILEAGE_MAX,
                    SearchParameter.RADIUS);

    private final ListingCardViews cardViews;
    private final Catalogue catalogue;
    private final FacetLabels labels;

    ResultsViews(ListingCardViews cardViews, Catalogue catalogue) {
        this.cardViews = cardViews;
        this.catalogue = catalogue;
        this.labels = new FacetLabels(catalogue);
    }

    ResultsView view(
            ParsedSearch parsedSearch,
            SearchResults results,
            List<String> notices,
            Language language) {
        var values = new HashMap<String, List<String>>();
        parsedSearch
                .parameters()
                .values()
                .forEach((parameter, texts) -> values.put(parameter.key(), texts));
        return new ResultsView(
                values,
                errors(parsedSearch, language),
                hidden(parsedSearch),
                results.total(),
                cardViews.of(results, language),
                Arrays.stream(Facet.values())
                        .map(facet -> facet(facet, parsedSearch, results, language))
                        // of the price, the fields for its bounds are always shown
                        .filter(facet ->
                                facet.name().equals(EnumNames.of(Facet.PRICE))
                                        || !facet.choices().isEmpty())
                        .toList(),
                chips(parsedSearch, language),
                sorts(parsedSearch, language),
                notices(parsedSearch, notices, language),
                results.correctedQuery(),
                results.nextCursor().map(parsedSearch::withCursor),
                parsedSearch.address());
    }

    /// Names the vehicle of a VIN or a plate, or says that it is unknown.
    Optional<String> vehicleNotice(
            SearchParameters parameters, PartQuery query, Language language) {
        var vin = parameters.first(SearchParameter.VIN).map(Vin::parse);
        var plate = parameters.first(SearchParameter.PLATE);
        if (vin.isEmpty() && plate.isEmpty()) return Optional.empty();
        var vehicle = query.filters().vehicle();
        var makes =
                vehicle.getOrDefault(SearchParameter.MAKE, Set.of()).stream()
                        .flatMap(id -> catalogue.make(id).stream())
                        .map(Make::name)
                        .collect(Collectors.joining(", "));
        if (makes.isEmpty() && vin.isPresent())
            return Optional.of(
                    PageMessages.of(
                            new NotFoundException("vehicle.unknown", vin.get().publicPart()),
                            language));
        var years = String.join(", ", vehicle.getOrDefault(SearchParameter.YEAR, Set.of()));
        return Optional.of(
                PageMessages.of(
                        language,
                        "search.vehicle-recognised",
                        makes.isEmpty() ? "—" : makes,
                        years.isEmpty() ? "—" : years));
    }

    private static Map<String, FieldFault> errors(ParsedSearch parsedSearch, Language language) {
        var errors = new HashMap<String, FieldFault>();
        for (var error : parsedSearch.parameters().errors())
            errors.putIfAbsent(
                    error.parameter().key(),
                    new FieldFault(error.value(), PageMessages.of(error.reason(), language)));
        return errors;
    }

    private static List<String> notices(
            ParsedSearch parsedSearch, List<String> notices, Language language) {
        var all = new ArrayList<>(notices);
        for (var error : parsedSearch.parameters().errors())
            all.add(
                    PageMessages.of(
                            language,
                            "search.ignored",
                            label(error.parameter(), language),
                            error.value(),
                            PageMessages.of(error.reason(), language)));
        return all;
    }

    private static String label(SearchParameter parameter, Language language) {
        var key = "filter." + parameter.key();
        return PageMessages.contains(language, key)
                ? PageMessages.of(language, key)
                : parameter.key();
    }

    private static List<HiddenValue> hidden(ParsedSearch parsedSearch) {
        var hidden = new ArrayList<HiddenValue>();
        parsedSearch
                .parameters()
                .values()
                .forEach((parameter, values) -> {
                    if (parameter.facet().isPresent() || FIELDS.contains(parameter)) return;
                    values.forEach(value -> hidden.add(new HiddenValue(parameter.key(), value)));
                });
        return hidden;
    }

    private FacetView facet(
            Facet facet, ParsedSearch parsedSearch, SearchResults results, Language language) {
        var name = EnumNames.of(facet);
        var counts = results.facets().getOrDefault(facet, List.of());
        var choices = new ArrayList<Choice>();
        for (var count : counts) choices.add(choice(facet, count, parsedSearch));
        if (facet != Facet.PRICE) addAbsent(choices, facet, parsedSearch, language);
        var open = OPEN_FACETS.contains(facet) || parsedSearch.query().filters().restricts(facet);
        return new FacetView(name, PageMessages.of(language, "filter." + name), choices, open);
    }

    /// An active filter stays visible even if no part matches it.
    private void addAbsent(
            List<Choice> choices, Facet facet, ParsedSearch parsedSearch, Language language) {
        var listed = choices.stream().map(Choice::value).collect(Collectors.toSet());
        parsedSearch.selected(facet).stream()
                .filter(value -> !listed.contains(value))
                .forEach(value ->
                        choices.add(
                                new Choice(
                                        value,
                                        label(facet, value, labels.of(facet, value, language)),
                                        0,
                                        true,
                                        Optional.empty())));
    }

    private static Choice choice(Facet facet, FacetCount count, ParsedSearch parsedSearch) {
        var value = count.value();
        if (facet != Facet.PRICE) {
            var selected = parsedSearch.selected(facet).contains(value);
            var label = label(facet, value, count.label());
            return new Choice(value, label, count.count(), selected, Optional.empty());
        }
        var range = value.split("-", 2);
        var following =
                parsedSearch
                        .parameters()
                        .with(SearchParameter.PRICE_MIN, List.of(range[0]))
                        .with(
                                SearchParameter.PRICE_MAX,
                                range[1].isEmpty() ? List.of() : List.of(range[1]));
        return new Choice(
                value,
                count.label(),
                count.count(),
                following.values().equals(parsedSearch.parameters().values()),
                Optional.of(ParsedSearch.address(following)));
    }

    private List<Chip> chips(ParsedSearch parsedSearch, Language language) {
        var chips = new ArrayList<Chip>();
        parsedSearch
                .parameters()
                .values()
                .forEach((parameter, values) -> {
                    if (NO_CHIP.contains(parameter)) return;
                    for (var value : values) {
                        var label = chipLabel(parameter, value, language);
                        chips.add(new Chip(label, parsedSearch.without(parameter, value)));
                    }
                });
        return chips;
    }

    private static List<OptionView> sorts(ParsedSearch parsedSearch, Language language) {
        var query = parsedSearch.query();
        var hasWords =
                query.text().isPresent()
                        || !query.filters().of(SearchParameter.REFERENCE).isEmpty();
        return Arrays.stream(Sort.values())
                .filter(sort -> sort != Sort.RELEVANCE || hasWords)
                .filter(sort -> sort != Sort.DISTANCE || query.filters().near().isPresent())
                .map(sort ->
                        new OptionView(
                                sort.key(),
                                PageMessages.of(language, "sort." + sort.key()),
                                query.sort() == sort))
                .toList();
    }

    /// Returns the short label of an active filter.
    private String chipLabel(SearchParameter parameter, String value, Language language) {
        return switch (parameter) {
            case PRICE_MIN -> PageMessages.of(language, "range.from", euros(value, language));
            case PRICE_MAX -> PageMessages.of(language, "range.to", euros(value, language));
            case NEAR -> PageMessages.of(language, "chip.near", nearest(value));
            case SELLER -> PageMessages.of(language, "chip.seller");
            default ->
                    parameter
                            .facet()
                            .map(facet -> label(facet, value, labels.of(facet, value, language)))
                            .orElseGet(() -> plainLabel(parameter, value, language));
        };
    }

    /// The words of a choice, a text of its own, or the name of the parameter with the value.
    private static String plainLabel(SearchParameter parameter, String value, Language language) {
        var word = parameter.key() + "." + value;
        if (PageMessages.contains(language, word)) return PageMessages.of(language, word);
        var chip = "chip." + parameter.key();
        return PageMessages.contains(language, chip)
                ? PageMessages.of(language, chip, value)
                : label(parameter, language) + " : " + value;
    }

    /// Adds the code that people know a département by.
    private static String label(Facet facet, String value, String label) {
        return facet == Facet.DEPARTMENT && !label.equals(value)
                ? label + " (" + value + ")"
                : label;
    }

    private static String nearest(String value) {
        var place = Coordinates.parse(value);
        return Departments.all().stream()
                .min(Comparator.comparingDouble(department -> department.centre().metresTo(place)))
                .map(Department::name)
                .orElse(value);
    }

    private static String euros(String cents, Language language) {
        return Formats.money(language, Money.cents(Long.parseLong(cents)));
    }
}
