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

/// Makes the page of results: cards, facets, and what is in force.
@Component
final class ResultsViews {
    private static final List<Facet> ORDER =
            List.of(
                    Facet.CATEGORY,
                    Facet.MAKE,
                    Facet.MODEL,
                    Facet.PRICE,
                    Facet.GRADE,
                    Facet.FUEL,
                    Facet.DEPARTMENT);
    private static final Set<Facet> OPEN = Set.of(Facet.CATEGORY, Facet.MAKE, Facet.PRICE);
    private static final List<String> SORTS =
            List.of("relevance", "-publishedAt", "price", "-price", "mileage", "distance");

    private final ListingCardViews cards;
    private final FilterLabels names;

    ResultsViews(ListingCardViews cards, FilterLabels names) {
        this.cards = cards;
        this.names = names;
    }

    ResultsView view(ParsedSearch asked, SearchResults found, Language language) {
        return new ResultsView(
                asked.terms().kept(),
                found.total(),
                cards.of(found, language),
                ORDER.stream()
                        .map(facet -> facet(facet, asked, found, language))
                        .filter(facet -> !facet.choices().isEmpty())
                        .toList(),
                chips(asked, language),
                sorts(asked, language),
                List.copyOf(asked.terms().notices()),
                found.correctedQuery(),
                found.nextCursor().map(asked::withCursor),
                asked.address());
    }

    private FacetView facet(
            Facet facet, ParsedSearch asked, SearchResults found, Language language) {
        var name = EnumNames.of(facet);
        var chosen = asked.values(name);
        var choices = new ArrayList<Choice>();
        for (var count : found.facets().getOrDefault(facet, List.of())) {
            choices.add(choice(facet, count, asked, language));
        }
        // what is in force stays visible, though nothing is left that has it
        chosen.stream()
                .filter(value -> choices.stream().noneMatch(one -> one.value().equals(value)))
                .forEach(value ->
                        choices.add(
                                new Choice(
                                        value,
                                        names.of(name, value, language),
                                        0,
                                        true,
                                        Optional.empty())));
        var open = OPEN.contains(facet) || !chosen.isEmpty();
        return new FacetView(name, PageMessages.of(language, "filter." + name), choices, open);
    }

    private Choice choice(Facet facet, FacetCount count, ParsedSearch asked, Language language) {
        if (facet != Facet.PRICE) {
            var chosen = asked.values(EnumNames.of(facet)).contains(count.value());
            var label = names.of(EnumNames.of(facet), count.value(), language);
            return new Choice(count.value(), label, count.count(), chosen, Optional.empty());
        }
        var range = count.value().split("-", -1);
        var low = range[0];
        var high = range.length > 1 ? range[1] : "";
        var chosen = asked.value("priceMin").equals(low) && asked.value("priceMax").equals(high);
        var there =
                asked.with(
                        Map.of(
                                "priceMin", low.isEmpty() ? List.of() : List.of(low),
                                "priceMax", high.isEmpty() ? List.of() : List.of(high)));
        var label = names.range(low, high, language);
        return new Choice(count.value(), label, count.count(), chosen, Optional.of(there));
    }

    private List<Chip> chips(ParsedSearch asked, Language language) {
        var chips = new ArrayList<Chip>();
        asked.terms()
                .kept()
                .forEach((name, values) -> {
                    if (Set.of("q", "sort", "radiusKm").contains(name)) return;
                    for (var value : values) {
                        var label = names.chip(name, value, language);
                        chips.add(new Chip(label, asked.without(name, value)));
                    }
                });
        return chips;
    }

    private static List<OptionView> sorts(ParsedSearch asked, Language language) {
        return SORTS.stream()
                .filter(word -> !word.equals("relevance") || asked.query().text().isPresent())
                .filter(word ->
                        !word.equals("distance") || asked.query().filters().near().isPresent())
                .map(word ->
                        new OptionView(
                                word,
                                PageMessages.of(language, "sort." + word),
                                asked.query().sort() == SearchParser.SORTS.get(word)))
                .toList();
    }
}
