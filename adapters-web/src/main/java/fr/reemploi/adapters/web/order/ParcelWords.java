package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Event;
import fr.reemploi.adapters.web.order.OrderView.Parcel;
import fr.reemploi.adapters.web.page.OrderRows;
import fr.reemploi.application.shipment.ReadDispatch;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Words;
import fr.reemploi.domain.shipment.DispatchState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows how a parcel stands whose label the marketplace buys.
@Component
final class ParcelWords {
    private final ReadDispatch dispatches;

    ParcelWords(ReadDispatch dispatches) {
        this.dispatches = dispatches;
    }

    Parcel of(Order order) {
        return dispatches.of(order).map(seen -> parcel(order, seen)).orElse(Parcel.OWN);
    }

    private static Parcel parcel(Order order, ReadDispatch.Seen seen) {
        var dispatch = seen.dispatch();
        var refusal =
                dispatch.state() instanceof DispatchState.Open(var words)
                        ? words
                        : Optional.<String>empty();
        var label = Optional.of(OrderRows.SOLD + order.id() + "/etiquette");
        return new Parcel(
                Words.of(seen.status()),
                refusal,
                label.filter(_ -> dispatch.label().kept()),
                dispatch.journey().page(),
                dispatch.journey().milestones().stream()
                        .map(one -> new Event(one.at(), one.text()))
                        .toList());
    }
}
