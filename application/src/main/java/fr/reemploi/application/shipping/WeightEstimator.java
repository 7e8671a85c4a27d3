package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.TypicalParcel;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Estimates the total weight of parts: as stated by the seller, else typical for the part type.
@UseCase
public final class WeightEstimator {
    private final Catalogue catalogue;
    private final Set<String> onPallets;

    public WeightEstimator(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.onPallets =
                Stream.of("engine", "gearbox", "door", "bonnet")
                        .flatMap(family -> catalogue.withDescendants(family).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// Empty when the weight of a part is not known.
    public Optional<ParcelWeight> of(List<Listing> listings) {
        var weights = listings.stream().map(this::of).toList();
        if (weights.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return weights.stream().flatMap(Optional::stream).reduce(ParcelWeight::plus);
    }

    private Optional<ParcelWeight> of(Listing listing) {
        var category = listing.details().part().category();
        var pallet = category.filter(onPallets::contains).isPresent();
        var typical =
                category.flatMap(catalogue::category)
                        .flatMap(Category::parcel)
                        .map(TypicalParcel::weightGrams);
        return listing.details()
                .parcel()
                .map(Parcel::weightGrams)
                .or(() -> typical)
                .map(grams -> new ParcelWeight(grams, pallet));
    }
}
