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
    private final ReadShipment dispatches;

    ParcelViews(ReadShipment dispatches) {
        this.dispatches = dispatches;
    }

    Parcel of(Order order) {
        return dispatches.of(order).map(seen -> parcel(order, seen)).orElse(Parcel.OWN);
    }

    private static Parcel parcel(Order order, ReadShipment.ShipmentSnapshot seen) {
        var dispatch = seen.dispatch();
        var refusal =
                dispatch.state() instanceof ShipmentState.Open(var words)
                        ? words
                        : Optional.<String>empty();
        var label = Optional.of(OrderRowViews.SOLD + order.id() + "/etiquette");
        return new Parcel(
                EnumNames.of(seen.status()),
                refusal,
                label.filter(_ -> dispatch.label().kept()),
                dispatch.journey().page(),
                dispatch.journey().milestones().stream()
                        .map(one -> new TimelineEvent(one.at(), one.text()))
                        .toList());
    }
}
