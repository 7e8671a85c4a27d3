package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;

import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shipment.Dispatch;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Milestone;
import fr.reemploi.domain.shipping.Shipment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Labels in every state, each of an order that was accepted.
final class DispatchesToKeep {
    private static final String PAGE = "https://track.test/?n=1&l=é";

    private static final List<UnaryOperator<Dispatch>> STATES =
            List.of(
                    none -> none,
                    none -> none.buy(NOON).now(),
                    none -> none.buy(NOON).now().notBought(1, Optional.of("Adresse ?")).now(),
                    none -> none.buy(NOON).now().lost(1, NOON.plusMillis(1)).now(),
                    DispatchesToKeep::bought,
                    none -> bought(none).labelLater(NOON).now(),
                    none -> bought(none).labelKept().now(),
                    DispatchesToKeep::told,
                    none -> none.sendByOwnWay(parcel(Optional.empty()), NOON).now(),
                    none -> none.sendByOwnWay(parcel(Optional.of("6A1")), NOON).now());

    private final Stores stores;
    private final SalesToKeep sales;

    DispatchesToKeep(Stores stores, SalesToKeep sales) {
        this.stores = stores;
        this.sales = sales;
    }

    void store() {
        for (var carrier : List.of(Carrier.BOXTAL, Carrier.MONDIAL_RELAY))
            for (var state : STATES) {
                var order = sales.store(aPaidOrder().accept(NOON).now());
                var none = Dispatch.none(order.id(), carrier);
                stores.dispatches().save(Change.of(state.apply(none)));
            }
    }

    private static Dispatch bought(Dispatch none) {
        return none.buy(NOON).now().bought("R-1", Optional.empty(), NOON).now();
    }

    private static Dispatch told(Dispatch none) {
        var news =
                Arrays.stream(Milestone.Kind.values())
                        .map(kind -> new Milestone(NOON, kind, "« " + kind + " »"))
                        .toList();
        return bought(none).told(Optional.of("8R1"), Optional.of(PAGE), news, NOON).now();
    }

    private static Shipment parcel(Optional<String> number) {
        return new Shipment("Colissimo", number);
    }
}
