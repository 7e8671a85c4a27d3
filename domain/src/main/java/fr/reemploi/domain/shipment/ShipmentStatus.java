package fr.reemploi.domain.shipment;

/// Where a dispatch stands at a moment.
public enum ShipmentStatus {
    OPEN,
    REFUSED,
    BUYING,
    UNKNOWN,
    BOUGHT,
    OWN_WAY
}
