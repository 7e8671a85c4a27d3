package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Parcel;
import fr.reemploi.adapters.web.order.OrderView.TimelineEvent;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipment.ShipmentState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows how a parcel stands whose label the marketplace buys.
@Component
final class ParcelViews {
    private final ReadShipment shipments;

    ParcelViews(ReadShipment shipments) {
        this.shipments = shipments;
    }

    Parcel of(Order order) {
        return shipments
                .of(order)
                .map(snapshot -> parcel(order, snapshot))
                .orElse(Parcel.BY_SELLER);
    }

    private static Parcel parcel(Order order, ReadShipment.ShipmentSnapshot snapshot) {
        var shipment = snapshot.shipment();
        var refusal =
                shipment.state() instanceof ShipmentState.Open(var message)
                        ? message
                        : Optional.<String>empty();
        var label = Optional.of(OrderRowViews.SELLER_PATH + order.id() + "/etiquette");
        return new Parcel(
                EnumNames.of(snapshot.status()),
                refusal,
                label.filter(_ -> shipment.label().downloaded()),
                shipment.tracking().page(),
                shipment.tracking().events().stream()
                        .map(event -> new TimelineEvent(event.at(), event.text()))
                        .toList());
    }
}
