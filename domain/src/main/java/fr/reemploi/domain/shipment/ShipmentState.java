package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.Optional;

/// What came of buying a label, with what is known only then.
public sealed interface ShipmentState {
    /// Nothing is bought: somebody may ask.
    ///
    /// @param refusal why the carrier refused the last time, in his words
    record Open(Optional<String> refusal) implements ShipmentState {}

    /// The carrier is being asked. Past `Shipment.LONGEST_ANSWER` it counts as unknown, with no job
    /// to say so: whoever asked is gone.
    record Buying(Instant since) implements ShipmentState {}

    /// The carrier gave no answer one could understand: it may be bought or not.
    record Unknown(Instant since) implements ShipmentState {}

    /// It is ours.
    ///
    /// @param reference what the carrier calls it
    /// @param trackingNumber what people follow it by
    record Bought(Instant at, String reference, Optional<String> trackingNumber)
            implements ShipmentState {}

    /// The seller sent it by a way of his own.
    record ShippedBySeller(Instant at, ParcelTracking tracking) implements ShipmentState {}
}
