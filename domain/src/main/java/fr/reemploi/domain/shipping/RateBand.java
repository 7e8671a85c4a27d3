package fr.reemploi.domain.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;

/// One price of a grid: to a zone, up to a weight.
///
/// @param mode home (a parcel) or freight (a pallet)
/// @param days how long it usually takes
public record RateBand(DeliveryMode mode, Zone zone, int upToGrams, Money price, int days) {
    public RateBand {
        if (mode != DeliveryMode.HOME && mode != DeliveryMode.FREIGHT)
            throw InvalidInputException.at("mode", "tariff.mode");
        if (upToGrams < 1)
            throw InvalidInputException.at(
                    "upToGrams", "number.out-of-range", upToGrams, 1, 2_000_000);
        if (price.minor() < 0) throw InvalidInputException.at("price", "price.negative");
    }

    boolean covers(Zone to, ParcelWeight weight, DeliveryMode by) {
        return zone == to && mode == by && weight.grams() <= upToGrams;
    }
}
