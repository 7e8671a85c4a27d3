package fr.reemploi.adapters.http;

import fr.reemploi.domain.shipping.Shipment;
import java.util.Optional;

/// A parcel on its way.
///
/// @param labelUrl the seller's alone, where the marketplace bought the label
record ShipmentJson(String carrier, Optional<String> trackingNumber, Optional<String> labelUrl) {
    static ShipmentJson of(Shipment parcel, boolean toSeller) {
        return new ShipmentJson(
                parcel.carrier(), parcel.trackingNumber(), parcel.labelUrl().filter(_ -> toSeller));
    }
}
