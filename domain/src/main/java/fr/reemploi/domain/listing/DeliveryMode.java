package fr.reemploi.domain.listing;

/// How the part may reach its buyer.
public enum DeliveryMode {
    HOME,
    PICKUP_POINT,
    FREIGHT,
    LOCAL_PICKUP
}
