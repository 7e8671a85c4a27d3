package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Destination;
import java.util.Optional;

/// A search for pickup points: place and parcel weight.
///
/// @param service the chosen service: a carrier with several networks then returns the points of
///   that one; when empty, those of the first it offers
public record PickupPointSearch(Destination around, int grams, Optional<String> service) {
    public PickupPointSearch(Destination around, int grams) {
        this(around, grams, Optional.empty());
    }
}
