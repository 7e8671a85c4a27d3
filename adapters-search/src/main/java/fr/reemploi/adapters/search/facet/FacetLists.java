package fr.reemploi.adapters.search.facet;

import fr.reemploi.adapters.search.index.Ordinals;
import fr.reemploi.adapters.search.index.PriceRanges;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.FacetLabels;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Converts counts by ordinal into labelled lists of the most frequent values. The count of a value
/// is the number of parts that a search with it instead of the facet's own filters finds.
public final class FacetLists {
    private static final int MAX_VALUES = 30;

    private final FacetLabels labels;
    private final Map<String, List<String>> categoriesAbove;

    public FacetLists(Catalogue catalogue) {
        this.labels = new FacetLabels(catalogue);
        this.categoriesAbove =
                catalogue.categories().stream()
                        .map(Category::id)
                        .collect(Collectors.toMap(id -> id, id -> above(id, catalogue)));
    }

    private static List<String> above(String category, Catalogue catalogue) {
        return catalogue.path(category).stream()
                .map(Category::id)
                .filter(id -> !id.equals(category))
                .toList();
    }

    /// @param stricter counts of parts with all words of the search text, when `counts` are of
    ///   parts with one missing; a search finds the latter only if there are none of the former
    public Map<Facet, List<FacetCount>> of(
            Map<Facet, int[]> counts,
            Map<Facet, int[]> stricter,
            Snapshot snapshot,
            Language language) {
        var lists = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        counts.forEach((facet, byOrdinal) -> {
            var ordinals = snapshot.ordinals(facet);
            var values = values(facet, byOrdinal, ordinals);
            var strict = stricter.get(facet);
            if (strict != null) values = override(values, values(facet, strict, ordinals));
            if (facet == Facet.CATEGORY) {
                var own = own(byOrdinal, ordinals);
                values.removeIf(entry -> !own.contains(entry.value()));
            }
            lists.put(facet, list(facet, values, language));
        });
        return lists;
    }

    private List<ValueCount> values(Facet facet, int[] counts, Ordinals ordinals) {
        var entries = new ArrayList<ValueCount>();
        for (var at = Ordinals.NONE + 1; at < counts.length; at++) {
            if (counts[at] > 0) entries.add(new ValueCount(ordinals.value(at), counts[at]));
        }
        return switch (facet) {
            case PRICE -> inRanges(entries);
            case CATEGORY -> withDescendants(entries);
            default -> entries;
        };
    }

    /// The values that parts have themselves: a category without any is not listed.
    private static Set<String> own(int[] counts, Ordinals ordinals) {
        var own = new HashSet<String>();
        for (var at = Ordinals.NONE + 1; at < counts.length; at++)
            if (counts[at] > 0) own.add(ordinals.value(at));
        return own;
    }

    private static List<ValueCount> inRanges(List<ValueCount> entries) {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries)
            for (var range : PriceRanges.containing(entry.value()))
                counts.merge(range, entry.count(), Integer::sum);
        return list(counts);
    }

    /// Adds the parts of a category to those of the categories above it.
    private List<ValueCount> withDescendants(List<ValueCount> entries) {
        var counts = byValue(entries);
        for (var entry : entries)
            for (var above : categoriesAbove.getOrDefault(entry.value(), List.of()))
                counts.merge(above, entry.count(), Integer::sum);
        return list(counts);
    }

    private static List<ValueCount> override(List<ValueCount> values, List<ValueCount> others) {
        if (others.isEmpty()) return values;
        var counts = byValue(values);
        counts.putAll(byValue(others));
        return list(counts);
    }

    private static Map<String, Integer> byValue(List<ValueCount> entries) {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries) counts.put(entry.value(), entry.count());
        return counts;
    }

    private static List<ValueCount> list(Map<String, Integer> counts) {
        var entries = new ArrayList<ValueCount>();
        counts.forEach((value, count) -> entries.add(new ValueCount(value, count)));
        return entries;
    }

    private List<FacetCount> list(Facet facet, List<ValueCount> values, Language language) {
        values.sort(Comparator.naturalOrder());
        var listed = values.stream().limit(MAX_VALUES);
        return (facet.isNumeric() ? listed.sorted(LOWEST_FIRST) : listed)
                .map(entry ->
                        new FacetCount(
                                entry.value(),
                                labels.of(facet, entry.value(), language),
                                entry.count()))
                .toList();
    }

    private static final Comparator<ValueCount> LOWEST_FIRST =
            Comparator.comparingLong(entry -> Long.parseLong(entry.value().split("-", 2)[0]));

    private record ValueCount(String value, int count) implements Comparable<ValueCount> {
        /// Most frequent first. Written by hand, without `Comparator`: it runs thousands of times
        /// per search.
        @Override
        public int compareTo(ValueCount other) {
            var frequent = Integer.compare(other.count, count);
            return frequent != 0 ? frequent : value.compareTo(other.value);
        }
    }
}
