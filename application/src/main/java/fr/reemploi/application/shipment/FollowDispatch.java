package fr.reemploi.application.shipment;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Dispatch;
import fr.reemploi.domain.shipment.DispatchMoved;
import fr.reemploi.domain.shipment.DispatchState;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Shipment;
import java.time.Instant;
import java.util.Optional;

/// Brings an order in line with its dispatch: read from the dispatch alone, so that it can be done
/// again after any crash.
@UseCase
public final class FollowDispatch implements EventHandler {
    private final Dispatches dispatches;
    private final Orders orders;
    private final BusinessClock clock;

    public FollowDispatch(Dispatches dispatches, Orders orders, BusinessClock clock) {
        this.dispatches = dispatches;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void handle(StoredEvent told) {
        if (told.event() instanceof DispatchMoved(var order, _)) follow(order);
    }

    Order follow(OrderId id) {
        var dispatch = dispatches.find(id);
        var parcel = dispatch.flatMap(FollowDispatch::parcel);
        if (parcel.isEmpty()) return orders.get(id);
        return orders.update(
                id, order -> moved(order, dispatch.orElseThrow(), parcel.get(), clock.instant()));
    }

    private static Optional<Shipment> parcel(Dispatch dispatch) {
        return switch (dispatch.state()) {
            case DispatchState.Bought(_, _, var number) ->
                    Optional.of(new Shipment(name(dispatch.carrier()), number));
            case DispatchState.OwnWay(_, var parcel) -> Optional.of(parcel);
            case DispatchState.Open _, DispatchState.Buying _, DispatchState.Unknown _ ->
                    Optional.empty();
        };
    }

    /// An order that went another way meanwhile is left as it is.
    private static Change<Order> moved(
            Order order, Dispatch dispatch, Shipment parcel, Instant now) {
        var sent =
                !(order.state() instanceof Accepted)
                        ? order.know(parcel)
                        : dispatch.state() instanceof DispatchState.OwnWay
                                ? order.shipAlone(parcel, now)
                                : order.ship(parcel, now);
        return dispatch.journey().isDelivered()
                ? sent.then(one -> one.carrierDelivered(now))
                : sent;
    }

    private static String name(Carrier carrier) {
        return switch (carrier) {
            case BOXTAL -> "Boxtal";
            case MONDIAL_RELAY -> "Mondial Relay";
            case OWN_TARIFF, COLLECT -> "";
        };
    }
}
