package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shipping.Shipment;
import java.time.Instant;
import java.util.Optional;

/// What came of buying a label, with what is known only then.
public sealed interface DispatchState {
    /// Nothing is bought: somebody may ask.
    ///
    /// @param refusal why the carrier refused the last time, in his words
    record Open(Optional<String> refusal) implements DispatchState {}

    /// The carrier is being asked. Past `Dispatch.LONGEST_ANSWER` it counts as unknown, with no job
    /// to say so: whoever asked is gone.
    record Buying(Instant since) implements DispatchState {}

    /// The carrier gave no answer one could understand: it may be bought or not.
    record Unknown(Instant since) implements DispatchState {}

    /// It is ours.
    ///
    /// @param reference what the carrier calls it
    /// @param number what people follow it by
    record Bought(Instant at, String reference, Optional<String> number) implements DispatchState {}

    /// The seller sent it by a way of his own.
    record OwnWay(Instant at, Shipment parcel) implements DispatchState {}
}
