package fr.reemploi.domain.checkout;

/// Where a checkout is, in the word clients see.
public enum CheckoutStatus {
    AWAITING_PAYMENT,
    PAID,
    EXPIRED,
    CANCELLED
}
