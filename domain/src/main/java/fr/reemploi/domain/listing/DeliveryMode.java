package fr.reemploi.domain.listing;

/// How the part can be delivered.
public enum DeliveryMode {
    HOME,
    PICKUP_POINT,
    FREIGHT,
    LOCAL_PICKUP
}
