package fr.reemploi.domain.checkout;

/// Status of a checkout as clients see it.
public enum CheckoutStatus {
    AWAITING_PAYMENT,
    PAID,
    EXPIRED,
    CANCELLED
}
