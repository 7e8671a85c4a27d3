package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Carrier;
import java.util.List;
import java.util.Optional;

/// A carrier whose labels the marketplace buys. Prices include VAT.
public interface CarrierService {
    Carrier carrier();

    /// Whether its settings are filled in. Without them it offers nothing, finds no point, and
    /// refuses to sell.
    boolean isConfigured();

    /// The ways it can take a consignment; none when it cannot, or does not answer in time: a page
    /// does not wait for a carrier.
    List<ShippingRate> rates(RateRequest request);

    /// Where a buyer can fetch a parcel, nearest first, 30 at most.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    List<PickupPoint> pickupPoints(PickupPointSearch search);

    /// Buys a label. Carriers know no idempotency key: it is never asked again by itself.
    ///
    /// @throws UnavailableException `carrier.unavailable` only where nothing can have been bought;
    ///   otherwise not knowing is an answer
    Purchase buy(LabelRequest order);

    /// The label of what was bought; empty as long as the carrier is still drawing it.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    Optional<LabelFile> label(String reference);

    /// Where a parcel is; empty as long as the carrier knows nothing of it.
    ///
    /// @throws UnavailableException `carrier.unavailable`
    Optional<TrackingUpdate> track(String reference);

    /// What came of buying a label.
    sealed interface Purchase {
        /// It is ours.
        ///
        /// @param reference what the carrier calls it, for `label` and `track`
        /// @param label where the carrier draws it at once
        record Bought(String reference, Optional<String> trackingNumber, Optional<LabelFile> label)
                implements Purchase {}

        /// Definitely not bought.
        ///
        /// @param reason in the carrier's words, without any secret
        record Refused(String reason) implements Purchase {}

        /// No answer, or none that can be understood: it may be bought or not.
        record Unknown() implements Purchase {}
    }
}
