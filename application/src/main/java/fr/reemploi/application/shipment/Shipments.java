package fr.reemploi.application.shipment;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How orders left their sellers: one dispatch an order at most.
public interface Shipments {
    Optional<Shipment> find(OrderId order);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @return the dispatch with its new version
    /// @throws StaleVersionException if the stored dispatch is not at the version the change
    ///   started from
    Shipment save(Change<Shipment> change);

    /// Dispatches whose carrier is to be asked at this instant or before, the most overdue first.
    List<Shipment> due(Instant now, int limit);

    /// The dispatch of an order; one nothing has happened to where none is stored.
    default Shipment of(OrderId order, Carrier carrier) {
        return find(order).orElseGet(() -> Shipment.none(order, carrier));
    }

    /// Reads, changes and saves; starts over, rules included, when another writer came between. The
    /// function may run several times: it only computes.
    default Shipment update(
            OrderId order, Carrier carrier, Function<Shipment, Change<Shipment>> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                var changed = change.apply(of(order, carrier));
                return changed.changed() ? save(changed) : changed.now();
            } catch (StaleVersionException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    /// The same, of one that was read before.
    default Shipment update(Shipment stored, Function<Shipment, Change<Shipment>> change) {
        return update(stored.order(), stored.carrier(), change);
    }
}
