package fr.reemploi.domain.order;

import java.time.Instant;
import java.util.Optional;

/// State of an order, with the data that exists only in it.
public sealed interface OrderState {
    /// Placed; its parts are reserved.
    ///
    /// @param until when the checkout expires
    record AwaitingPayment(Instant until) implements OrderState {}

    /// Paid: the seller is to confirm availability.
    ///
    /// @param acceptBy when the order is declined automatically
    record Paid(Instant acceptBy) implements OrderState {}

    record Accepted(Instant at) implements OrderState {}

    /// Shipped.
    ///
    /// @param receiptDeadline when it counts as received
    record Shipped(Instant at, Instant receiptDeadline) implements OrderState {}

    /// Received: the buyer may complain until the claim window ends.
    record Delivered(Instant at, Instant claimUntil) implements OrderState {}

    record Completed(Instant deliveredAt, Instant at) implements OrderState {}

    /// Cancelled before the seller accepted it.
    ///
    /// @param unavailable a part was sold to another buyer while the payment was in progress
    record Cancelled(Instant at, boolean unavailable) implements OrderState {}

    record Expired(Instant at) implements OrderState {}

    record Declined(Instant at, String reason) implements OrderState {}

    /// A return of the whole order is requested.
    ///
    /// @param previous the state to resume when the return is rejected
    record ReturnRequested(OrderState previous) implements OrderState {}

    record Returned(Instant at) implements OrderState {}

    record Refunded(Instant at) implements OrderState {}

    /// The operator is to decide.
    ///
    /// @param previous the state to resume when nothing is refunded
    record Disputed(OrderState previous, String reason, String comment, Instant at)
            implements OrderState {}

    /// When the buyer received the parts, as far as this state records it.
    default Optional<Instant> receivedAt() {
        return switch (this) {
            case Delivered(var at, _) -> Optional.of(at);
            case Completed(var at, _) -> Optional.of(at);
            case ReturnRequested(var previous) -> previous.receivedAt();
            case Disputed(var previous, _, _, _) -> previous.receivedAt();
            case AwaitingPayment _,
                    Paid _,
                    Accepted _,
                    Shipped _,
                    Cancelled _,
                    Expired _,
                    Declined _,
                    Returned _,
                    Refunded _ ->
                    Optional.empty();
        };
    }

    /// Whether fulfilment and returns are final, so that the remaining money can be settled.
    default boolean isSettled() {
        return switch (this) {
            case Completed _, Cancelled _, Declined _, Refunded _ -> true;
            case AwaitingPayment _,
                    Paid _,
                    Accepted _,
                    Shipped _,
                    Delivered _,
                    Expired _,
                    ReturnRequested _,
                    Returned _,
                    Disputed _ ->
                    false;
        };
    }
}
