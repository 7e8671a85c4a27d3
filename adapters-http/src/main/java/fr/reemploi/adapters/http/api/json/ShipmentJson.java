package fr.reemploi.adapters.http.api.json;

import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipment.TrackingHistory;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The parcel of an order.
///
/// @param labelUrl for the seller only, when the marketplace bought the label
/// @param trackingUrl the carrier's tracking page
/// @param events tracking events, oldest first
record ShipmentJson(
        String carrier,
        Optional<String> trackingNumber,
        Optional<String> labelUrl,
        Optional<String> trackingUrl,
        List<TrackingEventJson> events) {
    /// Empty until the parcel was shipped.
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
                                history.flatMap(TrackingHistory::trackingPage),
                                history.map(TrackingHistory::events).orElse(List.of()).stream()
                                        .map(TrackingEventJson::of)
                                        .toList()));
    }

    /// A tracking event reported by the carrier.
    ///
    /// @param status the kind of event; `unknown` for a code without a mapping
    /// @param text the carrier's description
    record TrackingEventJson(Instant at, String status, String text) {
        static TrackingEventJson of(TrackingEvent event) {
            return new TrackingEventJson(event.at(), EnumNames.of(event.kind()), event.text());
        }
    }
}
