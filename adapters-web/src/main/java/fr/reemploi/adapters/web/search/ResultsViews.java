package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.search.ResultsView.Chip;
import fr.reemploi.adapters.web.search.ResultsView.Choice;
import fr.reemploi.adapters.web.search.ResultsView.FacetView;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
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
    private final FilterLabels labels;

    ResultsViews(ListingCardViews cardViews, FilterLabels labels) {
        this.cardViews = cardViews;
        this.labels = labels;
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
                                        labels.of(name, value, language),
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
            var label = labels.of(EnumNames.of(facet), count.value(), language);
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
        var label = labels.range(low, high, language);
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
                        var label = labels.chip(name, value, language);
                        chips.add(new Chip(label, parsedSearch.without(name, value)));
                    }
                });
        return chips;
    }

    private static List<OptionView> sorts(ParsedSearch parsedSearch, Language language) {
        return SORTS.stream()
                .filter(word ->
                        !word.equals("relevance") || parsedSearch.query().text().isPresent())
                .filter(word ->
                        !word.equals("distance")
                                || parsedSearch.query().filters().near().isPresent())
                .map(word ->
                        new OptionView(
                                word,
                                PageMessages.of(language, "sort." + word),
                                parsedSearch.query().sort() == SearchParser.SORTS.get(word)))
                .toList();
    }
}
