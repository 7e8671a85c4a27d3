package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;

import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.ParcelTracking;
import fr.reemploi.domain.shipping.TrackingEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Shipments in every state, each of an accepted order.
final class SampleShipments {
    private static final String PAGE = "https://track.test/?n=1&l=é";

    private static final List<UnaryOperator<Shipment>> STATES =
            List.of(
                    none -> none,
                    none -> none.startPurchase(NOON).now(),
                    none ->
                            none.startPurchase(NOON)
                                    .now()
                                    .markNotPurchased(1, Optional.of("Adresse ?"))
                                    .now(),
                    none -> none.startPurchase(NOON).now().markUnknown(1, NOON.plusMillis(1)).now(),
                    SampleShipments::bought,
                    none -> bought(none).scheduleLabelDownload(NOON).now(),
                    none -> bought(none).markLabelDownloaded().now(),
                    SampleShipments::tracked,
                    none -> none.shipBySeller(parcel(Optional.empty()), NOON).now(),
                    none -> none.shipBySeller(parcel(Optional.of("6A1")), NOON).now());

    private final Stores stores;
    private final SampleSales sales;

    SampleShipments(Stores stores, SampleSales sales) {
        this.stores = stores;
        this.sales = sales;
    }

    void store() {
        for (var carrier : List.of(new Carrier("boxtal"), new Carrier("mondial-relay")))
            for (var state : STATES) {
                var order = sales.store(aPaidOrder().accept(NOON).now());
                var none = Shipment.none(order.id(), carrier);
                stores.aggregate(Shipments.class).save(Change.of(state.apply(none)));
            }
    }

    private static Shipment bought(Shipment none) {
        return none.startPurchase(NOON).now().markPurchased("R-1", Optional.empty(), NOON).now();
    }

    private static Shipment tracked(Shipment none) {
        var events =
                Arrays.stream(TrackingEvent.Kind.values())
                        .map(kind -> new TrackingEvent(NOON, kind, "« " + kind + " »"))
                        .toList();
        return bought(none).addTracking(Optional.of("8R1"), Optional.of(PAGE), events, NOON).now();
    }

    private static ParcelTracking parcel(Optional<String> number) {
        return new ParcelTracking("Colissimo", number);
    }
}
