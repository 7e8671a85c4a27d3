package fr.reemploi.domain.listing;

/// How the part may reach its buyer.
public enum DeliveryMode {
    HOME,
    RELAY,
    FREIGHT,
    COLLECT
}
