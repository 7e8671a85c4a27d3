package fr.reemploi.domain.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.Money;

/// One price of a grid: to a zone, up to a weight.
///
/// @param mode home (a parcel) or freight (a pallet)
/// @param days how long it usually takes
public record Band(DeliveryMode mode, Zone zone, int upToGrams, Money price, int days) {
    public Band {
        if (mode != DeliveryMode.HOME && mode != DeliveryMode.FREIGHT)
            throw Invalid.at("mode", "tariff.mode");
        if (upToGrams < 1)
            throw Invalid.at("upToGrams", "number.out-of-range", upToGrams, 1, 2_000_000);
        if (price.minor() < 0) throw Invalid.at("price", "price.negative");
    }

    boolean takes(Zone to, Load load, DeliveryMode by) {
        return zone == to && mode == by && load.grams() <= upToGrams;
    }
}
