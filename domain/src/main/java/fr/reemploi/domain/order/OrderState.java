package fr.reemploi.domain.order;

import java.time.Instant;
import java.util.Optional;

/// Where an order is in its life, with what is known only there.
public sealed interface OrderState {
    /// Placed, its parts held.
    ///
    /// @param until when its checkout lapses
    record AwaitingPayment(Instant until) implements OrderState {}

    /// Paid: the seller is asked whether he has the parts.
    ///
    /// @param acceptBy when it is declined for a seller who says nothing
    record Paid(Instant acceptBy) implements OrderState {}

    record Accepted(Instant at) implements OrderState {}

    /// On its way.
    ///
    /// @param receiptDeadline when it counts as received
    record Shipped(Instant at, Instant receiptDeadline) implements OrderState {}

    /// Received: the buyer may complain until the claim window closes.
    record Delivered(Instant at, Instant claimUntil) implements OrderState {}

    record Completed(Instant deliveredAt, Instant at) implements OrderState {}

    /// Given up before its seller accepted it.
    ///
    /// @param unavailable a part went to another while the payment was under way
    record Cancelled(Instant at, boolean unavailable) implements OrderState {}

    record Expired(Instant at) implements OrderState {}

    record Declined(Instant at, String reason) implements OrderState {}

    /// The buyer wants to send all of it back.
    ///
    /// @param previous where it goes on when the return is refused
    record ReturnRequested(OrderState previous) implements OrderState {}

    record Returned(Instant at) implements OrderState {}

    record Refunded(Instant at) implements OrderState {}

    /// The operator is to decide.
    ///
    /// @param previous where it goes on when nothing is refunded
    record Disputed(OrderState previous, String reason, String comment, Instant at)
            implements OrderState {}

    /// When the buyer had the parts, as far as this state remembers.
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

    /// Whether nothing more happens to the parts: what money is left may go where it belongs.
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
