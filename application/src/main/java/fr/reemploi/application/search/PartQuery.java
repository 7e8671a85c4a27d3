package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Year;
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

    /// Filters of a search; an empty filter matches everything.
    ///
    /// @param categories each with its descendants
    /// @param years of the donor, or within a fitment's
    /// @param engineCodes of the donor, or a fitment's
    /// @param makes of the donor, or a fitment's; models likewise
    public record Filters(
            Set<String> makes,
            Set<String> models,
            Set<Year> years,
            Set<EngineCode> engineCodes,
            Set<String> categories,
            Set<String> partNumbers,
            Set<Grade> grades,
            Set<Fuel> fuels,
            Set<String> departments,
            Set<AccountId> sellers,
            Bounds bounds,
            Optional<Near> near) {
        public static final Filters NONE =
                new Filters(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Bounds.NONE,
                        Optional.empty());
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
    }

    /// Distance from a place.
    public record Near(Coordinates place, Optional<Integer> radiusKm) {}

    /// Sort order; `RELEVANCE` without text sorts by date.
    public enum Sort {
        RELEVANCE,
        PRICE_ASCENDING,
        PRICE_DESCENDING,
        NEWEST,
        MILEAGE,
        DISTANCE
    }

    /// Facets by which results are counted.
    public enum Facet {
        MAKE,
        MODEL,
        CATEGORY,
        GRADE,
        FUEL,
        DEPARTMENT,
        PRICE
    }
}
