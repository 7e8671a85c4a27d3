package fr.reemploi.application.shipment;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Store of shipments; at most one per order.
public interface Shipments {
    Optional<Shipment> find(OrderId order);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @return the shipment with its new version
    /// @throws StaleVersionException if the stored shipment is not at the version the change
    ///   started from
    Shipment save(Change<Shipment> change);

    /// Shipments whose carrier is to be called at this instant or before, the most overdue first.
    List<Shipment> due(Instant now, int limit);

    /// The shipment of an order; the initial one where none is stored.
    default Shipment of(OrderId order, Carrier carrier) {
        return find(order).orElseGet(() -> Shipment.none(order, carrier));
    }

    /// Reads, changes and saves; on a version conflict, starts over, rules included. The function
    /// may run several times and must have no side effects.
    default Shipment update(
            OrderId order, Carrier carrier, Function<Shipment, Change<Shipment>> change) {
        return OptimisticUpdate.of(() -> of(order, carrier), change, this::save);
    }

    /// The same, starting from a shipment read before.
    default Shipment update(Shipment stored, Function<Shipment, Change<Shipment>> change) {
        return update(stored.order(), stored.carrier(), change);
    }
}
