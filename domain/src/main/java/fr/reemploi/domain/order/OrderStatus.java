package fr.reemploi.domain.order;

/// Status of an order as clients see it.
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
