package fr.reemploi.domain.checkout;

import java.time.Instant;

/// State of a checkout.
public sealed interface CheckoutState {
    record AwaitingPayment() implements CheckoutState {}

    record Paid(Capture capture) implements CheckoutState {}

    record Expired(Instant at) implements CheckoutState {}

    record Cancelled(Instant at) implements CheckoutState {}
}
