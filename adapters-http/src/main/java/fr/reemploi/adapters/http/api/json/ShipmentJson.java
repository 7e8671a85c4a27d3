package fr.reemploi.adapters.http.api.json;

import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipment.TrackingHistory;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A parcel on its way.
///
/// @param labelUrl the seller's alone, where the marketplace bought the label
/// @param trackingUrl where its carrier shows it
/// @param events what the carrier told, oldest first
record ShipmentJson(
        String carrier,
        Optional<String> trackingNumber,
        Optional<String> labelUrl,
        Optional<String> trackingUrl,
        List<TrackingEventJson> events) {
    /// Empty until it was sent.
    static Optional<ShipmentJson> of(
            Order order, Optional<ReadShipment.ShipmentSnapshot> shipment, Optional<String> label) {
        var history = shipment.map(view -> view.shipment().tracking());
        return order.tracking()
                .map(parcel ->
                        new ShipmentJson(
                                parcel.carrier(),
                                parcel.trackingNumber(),
                                label.filter(_ ->
                                        shipment.filter(ReadShipment.ShipmentSnapshot::isBought)
                                                .isPresent()),
                                history.flatMap(TrackingHistory::page),
                                history.map(TrackingHistory::events).orElse(List.of()).stream()
                                        .map(TrackingEventJson::of)
                                        .toList()));
    }

    /// A carrier's word on the parcel.
    ///
    /// @param status what it means; `unknown` where nobody knows
    /// @param text in the carrier's words
    record TrackingEventJson(Instant at, String status, String text) {
        static TrackingEventJson of(TrackingEvent event) {
            return new TrackingEventJson(event.at(), EnumNames.of(event.kind()), event.text());
        }
    }
}
