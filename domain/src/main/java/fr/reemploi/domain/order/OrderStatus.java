package fr.reemploi.domain.order;

/// Where an order is, in the word clients see.
public enum OrderStatus {
    AWAITING_PAYMENT,
    PAID,
    ACCEPTED,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    DECLINED,
    RETURN_REQUESTED,
    RETURNED,
    REFUNDED,
    DISPUTED
}
