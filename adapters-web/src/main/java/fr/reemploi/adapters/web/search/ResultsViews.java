package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.search.ResultsView.Chip;
import fr.reemploi.adapters.web.search.ResultsView.Choice;
import fr.reemploi.adapters.web.search.ResultsView.FacetView;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Maps search results to their page: cards, facets, active filters.
@Component
final class ResultsViews {
    private static final List<Facet> FACET_ORDER =
            List.of(
                    Facet.CATEGORY,
                    Facet.MAKE,
                    Facet.MODEL,
                    Facet.PRICE,
                    Facet.GRADE,
                    Facet.FUEL,
                    Facet.DEPARTMENT);
    private static final Set<Facet> OPEN_FACETS = Set.of(Facet.CATEGORY, Facet.MAKE, Facet.PRICE);
    private static final List<String> SORTS =
            List.of("relevance", "-publishedAt", "price", "-price", "mileage", "distance");

    private final ListingCardViews cardViews;
    private final Catalogue catalogue;

    ResultsViews(ListingCardViews cardViews, Catalogue catalogue) {
        this.cardViews = cardViews;
        this.catalogue = catalogue;
    }

    ResultsView view(ParsedSearch parsedSearch, SearchResults results, Language language) {
        return new ResultsView(
                parsedSearch.terms().validParameters(),
                results.total(),
                cardViews.of(results, language),
                FACET_ORDER.stream()
                        .map(facet -> facet(facet, parsedSearch, results, language))
                        .filter(facet -> !facet.choices().isEmpty())
                        .toList(),
                chips(parsedSearch, language),
                sorts(parsedSearch, language),
                List.copyOf(parsedSearch.terms().notices()),
                results.correctedQuery(),
                results.nextCursor().map(parsedSearch::withCursor),
                parsedSearch.address());
    }

    private FacetView facet(
            Facet facet, ParsedSearch parsedSearch, SearchResults results, Language language) {
        var name = EnumNames.of(facet);
        var selected = parsedSearch.values(name);
        var choices = new ArrayList<Choice>();
        for (var count : results.facets().getOrDefault(facet, List.of())) {
            choices.add(choice(facet, count, parsedSearch, language));
        }
        // an active filter stays visible even if no part matches it
        selected.stream()
                .filter(value -> choices.stream().noneMatch(choice -> choice.value().equals(value)))
                .forEach(value ->
                        choices.add(
                                new Choice(
                                        value,
                                        label(name, value, language),
                                        0,
                                        true,
                                        Optional.empty())));
        var open = OPEN_FACETS.contains(facet) || !selected.isEmpty();
        return new FacetView(name, PageMessages.of(language, "filter." + name), choices, open);
    }

    private Choice choice(
            Facet facet, FacetCount count, ParsedSearch parsedSearch, Language language) {
        if (facet != Facet.PRICE) {
            var chosen = parsedSearch.values(EnumNames.of(facet)).contains(count.value());
            var label = label(EnumNames.of(facet), count.value(), language);
            return new Choice(count.value(), label, count.count(), chosen, Optional.empty());
        }
        var range = count.value().split("-", -1);
        var low = range[0];
        var high = range.length > 1 ? range[1] : "";
        var selected =
                parsedSearch.value("priceMin").equals(low)
                        && parsedSearch.value("priceMax").equals(high);
        var address =
                parsedSearch.with(
                        Map.of(
                                "priceMin", low.isEmpty() ? List.of() : List.of(low),
                                "priceMax", high.isEmpty() ? List.of() : List.of(high)));
        var label = rangeLabel(low, high, language);
        return new Choice(count.value(), label, count.count(), selected, Optional.of(address));
    }

    private List<Chip> chips(ParsedSearch parsedSearch, Language language) {
        var chips = new ArrayList<Chip>();
        parsedSearch
                .terms()
                .validParameters()
                .forEach((name, values) -> {
                    if (Set.of("q", "sort", "radiusKm").contains(name)) return;
                    for (var value : values) {
                        var label = chipLabel(name, value, language);
                        chips.add(new Chip(label, parsedSearch.without(name, value)));
                    }
                });
        return chips;
    }

    private static List<OptionView> sorts(ParsedSearch parsedSearch, Language language) {
        return SORTS.stream()
                .filter(sort ->
                        !sort.equals("relevance") || parsedSearch.query().text().isPresent())
                .filter(sort ->
                        !sort.equals("distance")
                                || parsedSearch.query().filters().near().isPresent())
                .map(sort ->
                        new OptionView(
                                sort,
                                PageMessages.of(language, "sort." + sort),
                                parsedSearch.query().sort() == SearchParser.SORTS.get(sort)))
                .toList();
    }

    /// Returns the label of a filter value.
    private String label(String filter, String value, Language language) {
        var name =
                switch (filter) {
                    case "make" -> catalogue.make(value).map(Make::name);
                    case "model" -> catalogue.model(value).map(Model::name);
                    case "category" ->
                            catalogue.category(value).map(category -> category.name(language));
                    case "department" ->
                            Departments.byCode(value)
                                    .map(department -> department.name() + " (" + value + ")");
                    case "grade", "fuel" ->
                            Optional.of(filter + "." + value)
                                    .filter(key -> PageMessages.contains(language, key))
                                    .map(key -> PageMessages.of(language, key));
                    default -> Optional.<String>empty();
                };
        return name.orElse(value);
    }

    /// Returns the label of a price range in cents; either bound may be empty.
    private static String rangeLabel(String low, String high, Language language) {
        if (high.isEmpty()) return PageMessages.of(language, "range.from", euros(low, language));
        if (low.isEmpty() || low.equals("0"))
            return PageMessages.of(language, "range.to", euros(high, language));
        return PageMessages.of(language, "range.both", euros(low, language), euros(high, language));
    }

    /// Returns the short label of an active filter.
    private String chipLabel(String filter, String value, Language language) {
        return switch (filter) {
            case "priceMin" -> rangeLabel(value, "", language);
            case "priceMax" -> rangeLabel("", value, language);
            case "near" -> PageMessages.of(language, "chip.near", nearest(value));
            case "mileageMax", "warrantyMin", "reference", "vin", "plate", "year", "engineCode" ->
                    PageMessages.of(language, "chip." + filter, value);
            case "seller" -> PageMessages.of(language, "chip.seller");
            default -> label(filter, value, language);
        };
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
