package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import java.util.Set;

/// What is known of Boxtal's offers by their codes: it cannot be asked for them.
final class BoxtalOffers {
    private static final int DAYS_TO_RELAY = 4;
    private static final int DAYS_TO_HOME = 3;
    private static final Set<String> TO_RELAY =
            Set.of(
                    "MONR-CpourToi",
                    "MONR-CpourToiEurope",
                    "SOGP-RelaisColis",
                    "CHRP-ChronoShoptoShop",
                    "CHRP-Chrono2ShopDirect",
                    "CHRP-Chrono2ShopEurope",
                    "POFR-ColissimoPickupStation",
                    "UPSE-StandardAccessPoint",
                    "COPR-CoprRelaisRelaisNat");

    /// Those the seller hands over at a relay as well.
    private static final Set<String> FROM_RELAY =
            Set.of(
                    "MONR-CpourToi",
                    "MONR-CpourToiEurope",
                    "CHRP-ChronoShoptoShop",
                    "COPR-CoprRelaisRelaisNat");

    private BoxtalOffers() {}

    static boolean isToRelay(String offer) {
        return TO_RELAY.contains(offer);
    }

    static boolean isFromRelay(String offer) {
        return FROM_RELAY.contains(offer);
    }

    static ShippingRate way(String offer, Money price) {
        var relay = isToRelay(offer);
        return new ShippingRate(
                offer,
                relay ? DeliveryMode.RELAY : DeliveryMode.HOME,
                price,
                relay ? DAYS_TO_RELAY : DAYS_TO_HOME,
                relay);
    }
}
