package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.Optional;

/// State of the label purchase, with the data that exists only in it.
public sealed interface ShipmentState {
    /// No label is bought; one can be requested.
    ///
    /// @param refusal the carrier's message of the last refusal
    record Open(Optional<String> refusal) implements ShipmentState {}

    /// A purchase is in progress. After `Shipment.PURCHASE_TIMEOUT` it counts as unknown, without a
    /// job: the caller no longer runs.
    record Buying(Instant since) implements ShipmentState {}

    /// The carrier gave no usable response: the label may be bought or not.
    record Unknown(Instant since) implements ShipmentState {}

    /// The label is bought.
    ///
    /// @param reference the carrier's id of the shipment
    /// @param trackingNumber the public tracking number
    record Bought(Instant at, String reference, Optional<String> trackingNumber)
            implements ShipmentState {}

    /// Shipped by the seller's own means.
    record ShippedBySeller(Instant at, ParcelTracking tracking) implements ShipmentState {}
}
