package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutView.PickupChoice;
import fr.reemploi.adapters.web.checkout.CheckoutView.PickupOption;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows where a buyer can fetch a parcel, near the address he typed.
@Component
final class PickupPointViews {
    private static final int USUAL_GRAMS = 1_000;
    private static final int MOST_SHOWN = 8;
    private static final int A_KILOMETRE = 1_000;

    private final FindPickupPoints points;
    private final WeightEstimator loads;

    PickupPointViews(FindPickupPoints points, WeightEstimator loads) {
        this.points = points;
        this.loads = loads;
    }

    /// The nearest ones; none when the carrier does not say.
    ///
    /// @param chosen the id of the one chosen before; blank when none was
    PickupChoice near(
            DeliveryOffer offer,
            List<Listing> parts,
            Address to,
            String chosen,
            PageContext visit) {
        var grams = loads.of(parts).map(ParcelWeight::grams).orElse(USUAL_GRAMS);
        var search = new PickupPointSearch(Destination.of(to), grams, Optional.of(offer.service()));
        try {
            return new PickupChoice(
                    true,
                    points.near(offer.carrier(), search).stream()
                            .limit(MOST_SHOWN)
                            .map(point -> shown(point, chosen, visit))
                            .toList());
        } catch (UnavailableException notNow) {
            return new PickupChoice(true, List.of());
        }
    }

    private static PickupOption shown(PickupPoint point, String chosen, PageContext visit) {
        var address = point.address();
        return new PickupOption(
                point.id(),
                point.name(),
                address.line1() + ", " + address.postalCode() + " " + address.city(),
                point.openingHours(),
                distance(point.distanceMeters(), visit),
                point.id().equals(chosen));
    }

    private static String distance(int metres, PageContext visit) {
        if (metres < A_KILOMETRE) return visit.t("checkout.point.metres", metres);
        return visit.t("checkout.point.kilometres", metres / (double) A_KILOMETRE);
    }
}
