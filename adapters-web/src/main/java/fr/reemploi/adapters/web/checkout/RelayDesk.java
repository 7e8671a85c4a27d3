package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.CheckoutView.Point;
import fr.reemploi.adapters.web.checkout.CheckoutView.Points;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shipping.DeliveryOffer;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.Loads;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PointSearch;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.Load;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows where a buyer can fetch a parcel, near the address he typed.
@Component
final class RelayDesk {
    private static final int USUAL_GRAMS = 1_000;
    private static final int MOST_SHOWN = 8;
    private static final int A_KILOMETRE = 1_000;

    private final FindPickupPoints points;
    private final Loads loads;

    RelayDesk(FindPickupPoints points, Loads loads) {
        this.points = points;
        this.loads = loads;
    }

    /// The nearest ones; none when the carrier does not say.
    ///
    /// @param chosen the id of the one chosen before; blank when none was
    Points near(DeliveryOffer offer, List<Listing> parts, Address to, String chosen, Visit visit) {
        var grams = loads.of(parts).map(Load::grams).orElse(USUAL_GRAMS);
        var search = new PointSearch(Destination.of(to), grams, Optional.of(offer.service()));
        try {
            return new Points(
                    true,
                    points.near(offer.carrier(), search).stream()
                            .limit(MOST_SHOWN)
                            .map(point -> shown(point, chosen, visit))
                            .toList());
        } catch (Unavailable notNow) {
            return new Points(true, List.of());
        }
    }

    private static Point shown(PickupPoint point, String chosen, Visit visit) {
        var address = point.address();
        return new Point(
                point.id(),
                point.name(),
                address.line1() + ", " + address.postalCode() + " " + address.city(),
                point.openingHours(),
                distance(point.distanceMeters(), visit),
                point.id().equals(chosen));
    }

    private static String distance(int metres, Visit visit) {
        if (metres < A_KILOMETRE) return visit.t("checkout.point.metres", metres);
        return visit.t("checkout.point.kilometres", metres / (double) A_KILOMETRE);
    }
}
