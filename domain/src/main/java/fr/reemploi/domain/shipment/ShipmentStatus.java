package fr.reemploi.domain.shipment;

/// Status of a shipment at an instant.
public enum ShipmentStatus {
    OPEN,
    REFUSED,
    BUYING,
    UNKNOWN,
    BOUGHT,
    OWN_WAY
}
