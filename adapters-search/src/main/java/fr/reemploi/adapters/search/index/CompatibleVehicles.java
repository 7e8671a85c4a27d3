package fr.reemploi.adapters.search.index;

import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Year;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The vehicles a part is compatible with: its donor and its fitments.
record CompatibleVehicles(Set<String> makes, Set<String> models, Set<EngineCode> engines) {
    /// Bounds for fitments without a first or last year.
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2050;

    static CompatibleVehicles of(Listing listing) {
        var donor = listing.details().donor();
        var fitments = listing.details().part().fitments();
        return new CompatibleVehicles(
                set(donor.make().stream(), fitments.stream().map(Fitment::make)),
                set(donor.model().stream(), all(fitments, Fitment::model)),
                set(donor.engineCode().stream(), all(fitments, Fitment::engineCode)));
    }

    /// The year of the donor and all years of the fitments. A fitment without years covers the
    /// years of its model.
    static IntStream years(Listing listing, Catalogue catalogue) {
        var donor = listing.details().donor().year().stream().mapToInt(Year::getValue);
        var fitments =
                listing.details().part().fitments().stream()
                        .flatMapToInt(fitment -> years(fitment, catalogue));
        return IntStream.concat(donor, fitments).distinct();
    }

    private static IntStream years(Fitment fitment, Catalogue catalogue) {
        var model = fitment.model().flatMap(catalogue::model);
        var from = fitment.yearFrom().or(() -> model.map(Model::yearFrom));
        var to = fitment.yearTo().or(() -> model.flatMap(Model::yearTo));
        if (from.isEmpty() && to.isEmpty()) return IntStream.empty();
        return IntStream.rangeClosed(
                Math.max(FIRST_YEAR, from.map(Year::getValue).orElse(FIRST_YEAR)),
                Math.min(LAST_YEAR, to.map(Year::getValue).orElse(LAST_YEAR)));
    }

    private static <T> Stream<T> all(
            List<Fitment> fitments, java.util.function.Function<Fitment, Optional<T>> part) {
        return fitments.stream().map(part).flatMap(Optional::stream);
    }

    private static <T> Set<T> set(Stream<T> first, Stream<T> second) {
        return Stream.concat(first, second).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
