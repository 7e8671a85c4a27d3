package fr.reemploi.adapters.search.facet;

import fr.reemploi.adapters.search.index.Ordinals;
import fr.reemploi.adapters.search.index.PriceRanges;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Converts counts by ordinal into labelled lists of the most frequent values.
public final class FacetLists {
    private static final int MAX_VALUES = 30;

    private final Catalogue catalogue;

    public FacetLists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Map<Facet, List<FacetCount>> of(
            Map<Facet, int[]> counts, Snapshot snapshot, Language language) {
        var lists = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        counts.forEach((facet, byOrdinal) ->
                lists.put(facet, list(facet, byOrdinal, snapshot.ordinals(facet), language)));
        return lists;
    }

    private List<FacetCount> list(Facet facet, int[] counts, Ordinals ordinals, Language language) {
        var entries = new ArrayList<ValueCount>();
        for (var at = Ordinals.NONE + 1; at < counts.length; at++) {
            if (counts[at] > 0) entries.add(new ValueCount(ordinals.value(at), counts[at]));
        }
        entries.sort(facet == Facet.PRICE ? CHEAPEST_FIRST : Comparator.naturalOrder());
        return entries.stream()
                .limit(MAX_VALUES)
                .map(entry -> count(facet, entry, language))
                .toList();
    }

    private FacetCount count(Facet facet, ValueCount entry, Language language) {
        var value =
                switch (facet) {
                    case FUEL -> EnumNames.of(Fuel.valueOf(entry.value()));
                    case MAKE, MODEL, CATEGORY, GRADE, DEPARTMENT, PRICE -> entry.value();
                };
        var label =
                switch (facet) {
                    case MAKE -> catalogue.make(value).map(Make::name);
                    case MODEL -> catalogue.model(value).map(Model::name);
                    case CATEGORY ->
                            catalogue.category(value).map(category -> category.name(language));
                    case DEPARTMENT -> Departments.byCode(value).map(Department::name);
                    case FUEL -> Optional.of(FacetLabels.of(Fuel.valueOf(entry.value()), language));
                    case GRADE -> Optional.of(FacetLabels.of(Grade.valueOf(value), language));
                    case PRICE -> Optional.of(FacetLabels.price(value, language));
                };
        return new FacetCount(value, label.orElse(value), entry.count());
    }

    private static final Comparator<ValueCount> CHEAPEST_FIRST =
            Comparator.comparingLong(entry -> PriceRanges.start(entry.value()));

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
