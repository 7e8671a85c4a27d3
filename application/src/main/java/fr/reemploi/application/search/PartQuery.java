package fr.reemploi.application.search;

import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.shared.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A search by a buyer. Values of one filter are combined with *or*, filters with *and*.
///
/// @param text free text, may contain part numbers
/// @param language of facet labels
public record PartQuery(
        Optional<String> text,
        Filters filters,
        Sort sort,
        Set<Facet> facets,
        int limit,
        Optional<String> cursor,
        Language language) {
    public PartQuery {
        facets = Set.copyOf(facets);
    }

    /// These facets instead of the requested ones.
    public PartQuery withFacets(Set<Facet> other) {
        return new PartQuery(text, filters, sort, other, limit, cursor, language);
    }

    public PartQuery withoutCursor() {
        return new PartQuery(text, filters, sort, facets, limit, Optional.empty(), language);
    }

    /// Filters of a search; an empty filter matches everything.
    ///
    /// @param values by filter, in canonical form. Categories count with their descendants; makes,
    ///   models, years and engine codes are those of the donor or of a fitment.
    /// @param vehicle further values by filter, those of a VIN or a plate: a part has one of these
    ///   and one of `values`
    public record Filters(
            Map<SearchParameter, Set<String>> values,
            Map<SearchParameter, Set<String>> vehicle,
            Bounds bounds,
            Optional<Near> near) {
        public static final Filters NONE = new Filters(Map.of(), Bounds.NONE, Optional.empty());

        public Filters {
            values = copy(values);
            vehicle = copy(vehicle);
        }

        public Filters(
                Map<SearchParameter, Set<String>> values, Bounds bounds, Optional<Near> near) {
            this(values, Map.of(), bounds, near);
        }

        private static Map<SearchParameter, Set<String>> copy(
                Map<SearchParameter, Set<String>> values) {
            var copy = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
            values.forEach((parameter, set) -> {
                if (!set.isEmpty()) copy.put(parameter, Set.copyOf(set));
            });
            return Collections.unmodifiableMap(copy);
        }

        public Set<String> of(SearchParameter parameter) {
            return values.getOrDefault(parameter, Set.of());
        }

        /// Whether a filter that the values of the facet set is present.
        public boolean restricts(Facet facet) {
            if (facet == Facet.PRICE)
                return bounds.priceMin().isPresent() || bounds.priceMax().isPresent();
            for (var parameter : values.keySet()) if (parameter.sets(facet)) return true;
            return false;
        }

        /// The filters without those that the values of the facet set. The vehicle stays: the
        /// values of a facet are chosen beside it.
        public Filters without(Facet facet) {
            if (!restricts(facet)) return this;
            if (facet == Facet.PRICE)
                return new Filters(values, vehicle, bounds.withoutPrice(), near);
            var others = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
            values.forEach((parameter, set) -> {
                if (!parameter.sets(facet)) others.put(parameter, set);
            });
            return new Filters(others, vehicle, bounds, near);
        }
    }

    /// Numeric ranges.
    ///
    /// @param priceMin in cents; all bounds are inclusive
    public record Bounds(
            Optional<Long> priceMin,
            Optional<Long> priceMax,
            Optional<Integer> mileageMax,
            Optional<Integer> warrantyMin) {
        public static final Bounds NONE =
                new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Bounds withoutPrice() {
            return new Bounds(Optional.empty(), Optional.empty(), mileageMax, warrantyMin);
        }
    }

    /// Distance from a place.
    public record Near(Coordinates place, Optional<Integer> radiusKm) {}

    /// Sort order; `RELEVANCE` without text sorts by date.
    public enum Sort {
        RELEVANCE("relevance"),
        PRICE_ASCENDING("price"),
        PRICE_DESCENDING("-price"),
        NEWEST("-publishedAt"),
        MILEAGE("mileage"),
        DISTANCE("distance");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        /// Its name in an address.
        public String key() {
            return key;
        }

        /// The sort of a valid name.
        public static Sort of(String key) {
            for (var sort : values()) if (sort.key.equals(key)) return sort;
            throw new IllegalArgumentException(key);
        }
    }
}
