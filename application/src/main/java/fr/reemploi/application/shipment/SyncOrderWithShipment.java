package fr.reemploi.application.shipment;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.domain.shipment.ShipmentState;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.Optional;

/// Event handler: applies the state of a shipment to its order. It depends on the shipment alone,
/// so it can be repeated after a crash.
@UseCase
public final class SyncOrderWithShipment implements EventHandler {
    private final Shipments shipments;
    private final Orders orders;
    private final BusinessClock clock;

    public SyncOrderWithShipment(Shipments shipments, Orders orders, BusinessClock clock) {
        this.shipments = shipments;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof ShipmentChanged;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof ShipmentChanged(var order, _)) sync(order);
    }

    Order sync(OrderId id) {
        var shipment = shipments.find(id);
        var parcel = shipment.flatMap(SyncOrderWithShipment::parcel);
        if (parcel.isEmpty()) return orders.get(id);
        return orders.update(
                id,
                order ->
                        applyTracking(
                                order, shipment.orElseThrow(), parcel.get(), clock.instant()));
    }

    private static Optional<ParcelTracking> parcel(Shipment shipment) {
        return switch (shipment.state()) {
            case ShipmentState.Bought(_, _, var number) ->
                    Optional.of(new ParcelTracking(name(shipment.carrier()), number));
            case ShipmentState.ShippedBySeller(_, var parcel) -> Optional.of(parcel);
            case ShipmentState.Open _, ShipmentState.Buying _, ShipmentState.Unknown _ ->
                    Optional.empty();
        };
    }

    /// An order in another state is left unchanged.
    private static Change<Order> applyTracking(
            Order order, Shipment shipment, ParcelTracking parcel, Instant now) {
        var shipped =
                !(order.state() instanceof Accepted)
                        ? order.updateTracking(parcel)
                        : shipment.state() instanceof ShipmentState.ShippedBySeller
                                ? order.shipBySeller(parcel, now)
                                : order.ship(parcel, now);
        return shipment.tracking().isDelivered()
                ? shipped.then(updated -> updated.carrierDelivered(now))
                : shipped;
    }

    private static String name(Carrier carrier) {
        return switch (carrier) {
            case BOXTAL -> "Boxtal";
            case MONDIAL_RELAY -> "Mondial Relay";
            case SELLER_RATES, LOCAL_PICKUP -> "";
        };
    }
}
