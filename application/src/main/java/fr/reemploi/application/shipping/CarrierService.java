package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Carrier;
import java.util.List;
import java.util.Optional;

/// Port: a carrier whose labels the marketplace buys. Prices include VAT.
public interface CarrierService {
    /// Whose labels it sells.
    Carrier carrier();

    /// Whether its settings are complete. Otherwise it has no rates or pickup points, and refuses
    /// purchases.
    boolean isConfigured();

    /// The rates for a parcel; empty when there are none or the carrier does not respond in time,
    /// so that a page never waits for a carrier.
    List<ShippingRate> rates(RateRequest request);

    /// Pickup points, nearest first, 30 at most.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    List<PickupPoint> pickupPoints(PickupPointSearch search);

    /// Buys a label. Carriers support no idempotency key: the call is never retried automatically.
    ///
    /// @throws UnavailableException `carrier.unavailable` only where nothing can have been bought;
    ///   an unknown outcome is returned as `Unknown`
    Purchase buy(LabelRequest order);

    /// The label of a purchase; empty until the carrier has created it.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    Optional<LabelFile> label(String reference);

    /// Tracking data of a parcel; empty until the carrier has some.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    Optional<TrackingUpdate> track(String reference);

    /// Result of buying a label.
    sealed interface Purchase {
        /// Bought.
        ///
        /// @param reference the carrier's id, for `label` and `track`
        /// @param label where the carrier returns it at once
        record Bought(String reference, Optional<String> trackingNumber, Optional<LabelFile> label)
                implements Purchase {}

        /// Definitely not bought.
        ///
        /// @param reason the carrier's message, without any secret
        record Refused(String reason) implements Purchase {}

        /// No response, or none that can be parsed: the label may be bought or not.
        record Unknown() implements Purchase {}
    }
}
