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

/// What a buyer looks for. Several values of one filter mean *or*, several filters mean *and*.
///
/// @param text free words, references among them
/// @param language the labels of facets
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

    /// What a part must be; an empty filter lets everything through.
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

    /// The limits numbers must keep.
    ///
    /// @param priceMin in cents, inclusive like all the others
    public record Bounds(
            Optional<Long> priceMin,
            Optional<Long> priceMax,
            Optional<Integer> mileageMax,
            Optional<Integer> warrantyMin) {
        public static final Bounds NONE =
                new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Around a place.
    public record Near(Coordinates place, Optional<Integer> radiusKm) {}

    /// In which order; `RELEVANCE` without text is by date.
    public enum Sort {
        RELEVANCE,
        PRICE_UP,
        PRICE_DOWN,
        NEWEST,
        MILEAGE,
        DISTANCE
    }

    /// What results are counted by.
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
