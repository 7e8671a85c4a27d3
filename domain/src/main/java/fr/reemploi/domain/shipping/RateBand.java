package fr.reemploi.domain.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;

/// One price of a rate grid: for a zone, up to a weight.
///
/// @param mode `HOME` (a parcel) or `FREIGHT` (a pallet)
/// @param days usual duration
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
