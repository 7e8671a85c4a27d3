package fr.reemploi.adapters.http.api.json;

import fr.reemploi.application.shipment.ReadDispatch;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipment.Journey;
import fr.reemploi.domain.shipping.Milestone;
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
        List<MilestoneJson> events) {
    /// Empty until it was sent.
    static Optional<ShipmentJson> of(
            Order order, Optional<ReadDispatch.Seen> dispatch, Optional<String> label) {
        var journey = dispatch.map(seen -> seen.dispatch().journey());
        return order.shipment()
                .map(parcel ->
                        new ShipmentJson(
                                parcel.carrier(),
                                parcel.trackingNumber(),
                                label.filter(_ ->
                                        dispatch.filter(ReadDispatch.Seen::isBought).isPresent()),
                                journey.flatMap(Journey::page),
                                journey.map(Journey::milestones).orElse(List.of()).stream()
                                        .map(MilestoneJson::of)
                                        .toList()));
    }

    /// A carrier's word on the parcel.
    ///
    /// @param status what it means; `unknown` where nobody knows
    /// @param text in the carrier's words
    record MilestoneJson(Instant at, String status, String text) {
        static MilestoneJson of(Milestone milestone) {
            return new MilestoneJson(milestone.at(), Words.of(milestone.kind()), milestone.text());
        }
    }
}
