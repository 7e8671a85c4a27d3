package fr.reemploi.application.search;

import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Suggests a price from comparable listings on sale: those of the same part type and model, else
/// of the same make, else of the part type.
@UseCase
public final class SuggestPrice {
    /// With fewer comparable listings the comparison is widened.
    private static final int ENOUGH = 3;

    private static final int SHOWN = 4;

    private final PartSearch search;
    private final ListingCardFormat format;
    private final BusinessClock clock;

    public SuggestPrice(PartSearch search, ListingCardFormat format, BusinessClock clock) {
        this.search = search;
        this.format = format;
        this.clock = clock;
    }

    /// Suggests a price; empty when no listing is comparable. At most a hundred listings are
    /// compared, the newest.
    public Optional<PriceSuggestion> suggest(PriceComparison comparison) {
        var widest = Optional.<PriceSuggestion>empty();
        for (var scope : scopes(comparison)) {
            var suggestion = suggestion(scope);
            if (suggestion.isEmpty()) continue;
            widest = suggestion;
            if (suggestion.get().count() >= ENOUGH) return suggestion;
        }
        return widest;
    }

    private static List<Scope> scopes(PriceComparison comparison) {
        var category = Map.of(SearchParameter.CATEGORY, Set.of(comparison.category()));
        var scopes = new ArrayList<Scope>();
        if (!comparison.models().isEmpty())
            scopes.add(
                    new Scope(
                            Breadth.MODEL,
                            with(category, SearchParameter.MODEL, comparison.models())));
        if (!comparison.makes().isEmpty())
            scopes.add(
                    new Scope(
                            Breadth.MAKE,
                            with(category, SearchParameter.MAKE, comparison.makes())));
        scopes.add(new Scope(Breadth.PART_TYPE, category));
        return scopes;
    }

    private static Map<SearchParameter, Set<String>> with(
            Map<SearchParameter, Set<String>> values,
            SearchParameter parameter,
            List<String> more) {
        var all = new EnumMap<SearchParameter, Set<String>>(values);
        all.put(parameter, Set.copyOf(more));
        return all;
    }

    private Optional<PriceSuggestion> suggestion(Scope scope) {
        var query =
                new PartQuery(
                        Optional.empty(),
                        new Filters(scope.values(), PartQuery.Bounds.NONE, Optional.empty()),
                        Sort.NEWEST,
                        Set.of(),
                        Page.MAX_LIMIT,
                        Optional.empty(),
                        Language.FR);
        var cards =
                search.search(query, clock.instant()).hits().stream()
                        .map(hit -> format.read(hit.card()))
                        .toList();
        if (cards.isEmpty()) return Optional.empty();
        var prices = cards.stream().map(ListingCard::price).sorted().toList();
        return Optional.of(
                new PriceSuggestion(
                        scope.breadth(),
                        prices.size(),
                        median(prices),
                        prices.getFirst(),
                        prices.getLast(),
                        cards.stream().limit(SHOWN).toList()));
    }

    /// Of an even number, the lower one in the middle: a price somebody asks.
    private static Money median(List<Money> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }

    /// What to compare with.
    ///
    /// @param category id of the part type
    /// @param makes ids, any of which counts
    /// @param models ids, any of which counts
    public record PriceComparison(String category, List<String> makes, List<String> models) {
        public PriceComparison {
            makes = List.copyOf(makes);
            models = List.copyOf(models);
        }
    }

    /// Prices of comparable listings.
    ///
    /// @param count how many listings were compared
    /// @param examples some of them
    public record PriceSuggestion(
            Breadth breadth,
            int count,
            Money median,
            Money lowest,
            Money highest,
            List<ListingCard> examples) {
        public PriceSuggestion {
            examples = List.copyOf(examples);
        }
    }

    /// What comparable listings have in common, besides the part type.
    public enum Breadth {
        MODEL,
        MAKE,
        PART_TYPE
    }

    private record Scope(Breadth breadth, Map<SearchParameter, Set<String>> values) {}
}
