package fr.reemploi.application.shipment;

import fr.reemploi.application.order.OrderAccess;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipment.ShipmentStatus;
import java.util.Optional;

/// Reads the shipment of an order and its label.
@UseCase
public final class ReadShipment {
    private final Orders orders;
    private final Shipments shipments;
    private final LabelFiles labels;
    private final BusinessClock clock;

    public ReadShipment(
            Orders orders, Shipments shipments, LabelFiles labels, BusinessClock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.labels = labels;
        this.clock = clock;
    }

    /// A shipment and its status at an instant.
    public record ShipmentSnapshot(Shipment shipment, ShipmentStatus status) {
        public boolean isBought() {
            return status == ShipmentStatus.BOUGHT;
        }
    }

    /// A label and the number of its order.
    public record Label(OrderNumber number, LabelFile file) {}

    /// The shipment of an order; empty where the marketplace buys no label.
    public Optional<ShipmentSnapshot> of(Order order) {
        var carrier = order.sale().delivery().carrier();
        if (!carrier.isPaidByMarketplace()) return Optional.empty();
        var shipment = shipments.of(order.id(), carrier);
        return Optional.of(new ShipmentSnapshot(shipment, shipment.status(clock.instant())));
    }

    /// The label, for the seller and the operator.
    ///
    /// @throws NotFoundException `order.unknown` for everybody else, `label.none` where none is to
    ///   be bought
    /// @throws ConflictException `label.not-yet` until it is bought and downloaded
    public Label label(Actor actor, OrderId id) {
        var order = orders.get(id);
        if (!actor.is(Role.ADMIN) && !OrderAccess.isSeller(actor, order))
            throw new NotFoundException("order.unknown", id);
        var snapshot = of(order).orElseThrow(() -> new NotFoundException("label.none"));
        if (snapshot.status() == ShipmentStatus.OWN_WAY) throw new NotFoundException("label.none");
        return labels.find(id)
                .map(file -> new Label(order.number(), file))
                .orElseThrow(() -> new ConflictException("label.not-yet"));
    }
}
