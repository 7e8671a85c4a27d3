package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Destination;
import java.util.Optional;

/// Where somebody looks for a pick-up point, and for how heavy a parcel.
///
/// @param service the way the parcel is to go, where it is chosen: a carrier of several networks
///   then answers with the points of that one; else with those of the first it offers
public record PickupPointSearch(Destination around, int grams, Optional<String> service) {
    public PickupPointSearch(Destination around, int grams) {
        this(around, grams, Optional.empty());
    }
}
