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

/// Maps the pickup points near the shipping address.
@Component
final class PickupPointViews {
    private static final int DEFAULT_GRAMS = 1_000;
    private static final int MAX_OPTIONS = 8;
    private static final int METRES_PER_KM = 1_000;

    private final FindPickupPoints points;
    private final WeightEstimator weights;

    PickupPointViews(FindPickupPoints points, WeightEstimator weights) {
        this.points = points;
        this.weights = weights;
    }

    /// Returns the nearest pickup points; none if the carrier is unavailable.
    ///
    /// @param selectedId id of the pickup point selected before; blank if none
    PickupChoice near(
            DeliveryOffer offer,
            List<Listing> parts,
            Address to,
            String selectedId,
            PageContext context) {
        var grams = weights.of(parts).map(ParcelWeight::grams).orElse(DEFAULT_GRAMS);
        var search = new PickupPointSearch(Destination.of(to), grams, Optional.of(offer.service()));
        try {
            return new PickupChoice(
                    true,
                    points.near(offer.carrier(), search).stream()
                            .limit(MAX_OPTIONS)
                            .map(point -> option(point, selectedId, context))
                            .toList());
        } catch (UnavailableException exception) {
            return new PickupChoice(true, List.of());
        }
    }

    private static PickupOption option(PickupPoint point, String selectedId, PageContext context) {
        var address = point.address();
        return new PickupOption(
                point.id(),
                point.name(),
                address.line1() + ", " + address.postalCode() + " " + address.city(),
                point.openingHours(),
                distance(point.distanceMeters(), context),
                point.id().equals(selectedId));
    }

    private static String distance(int metres, PageContext context) {
        if (metres < METRES_PER_KM) return context.text("checkout.point.metres", metres);
        return context.text("checkout.point.kilometres", metres / (double) METRES_PER_KM);
    }
}
