package fr.reemploi.application.shipment;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.CarrierNames;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.domain.shipment.ShipmentState;
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
        if (shipment.isEmpty()) return orders.get(id);
        return orders.update(id, order -> applyTracking(order, shipment.get(), clock.instant()));
    }

    private static Optional<ParcelTracking> parcel(Shipment shipment, Language language) {
        return switch (shipment.state()) {
            case ShipmentState.Bought(_, _, var number) -> {
                var carrier = CarrierNames.of(shipment.carrier(), language);
                yield Optional.of(new ParcelTracking(carrier, number));
            }
            case ShipmentState.ShippedBySeller(_, var parcel) -> Optional.of(parcel);
            case ShipmentState.Open _, ShipmentState.Buying _, ShipmentState.Unknown _ ->
                    Optional.empty();
        };
    }

    private static Change<Order> applyTracking(Order order, Shipment shipment, Instant now) {
        return parcel(shipment, order.sale().buyer().language())
                .map(parcel -> applyTracking(order, shipment, parcel, now))
                .orElseGet(() -> Change.of(order));
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
}
