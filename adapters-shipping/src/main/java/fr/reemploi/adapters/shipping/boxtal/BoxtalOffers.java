package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import java.util.Set;

/// Known Boxtal offers by code; Boxtal has no endpoint that lists them.
final class BoxtalOffers {
    private static final int DAYS_TO_PICKUP_POINT = 4;
    private static final int DAYS_TO_HOME = 3;
    private static final Set<String> TO_PICKUP_POINT =
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

    /// Offers for which the seller drops the parcel off at a pick-up point.
    private static final Set<String> FROM_PICKUP_POINT =
            Set.of(
                    "MONR-CpourToi",
                    "MONR-CpourToiEurope",
                    "CHRP-ChronoShoptoShop",
                    "COPR-CoprRelaisRelaisNat");

    private BoxtalOffers() {}

    static boolean isToPickupPoint(String offer) {
        return TO_PICKUP_POINT.contains(offer);
    }

    static boolean isFromPickupPoint(String offer) {
        return FROM_PICKUP_POINT.contains(offer);
    }

    static ShippingRate rate(String offer, Money price) {
        var toPickupPoint = isToPickupPoint(offer);
        return new ShippingRate(
                offer,
                toPickupPoint ? DeliveryMode.PICKUP_POINT : DeliveryMode.HOME,
                price,
                toPickupPoint ? DAYS_TO_PICKUP_POINT : DAYS_TO_HOME,
                toPickupPoint);
    }
}
