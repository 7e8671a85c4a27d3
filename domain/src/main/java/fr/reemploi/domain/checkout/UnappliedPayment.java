package fr.reemploi.domain.checkout;

/// A payment that arrived when nothing was due any more; it is refunded.
public record UnappliedPayment(Capture capture, boolean refunded) {}
