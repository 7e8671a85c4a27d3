package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isPresent;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.persistence.schema.ShipmentBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of shipments; the document id is the order's.
public final class StoredShipments implements Shipments {
    private static final Query DUE =
            where(isAtMost(ShipmentBson.DUE), isPresent(ShipmentBson.DUE))
                    .ascending(ShipmentBson.DUE);

    public static final Schema<Shipment> SCHEMA =
            Schema.<Shipment>of(
                            "dispatch",
                            "dispatches",
                            shipment -> shipment.order().value(),
                            Shipment::version,
                            Shipment::withNextVersion,
                            ShipmentBson::write,
                            ShipmentBson::read)
                    .with(DUE)
                    .withEvents();

    private final DocumentStore<Shipment> shipments;

    public StoredShipments(DocumentStores stores) {
        shipments = stores.open(SCHEMA);
    }

    @Override
    public Optional<Shipment> find(OrderId order) {
        return shipments.find(order.value());
    }

    @Override
    public Shipment save(Change<Shipment> change) {
        return shipments.save(change);
    }

    @Override
    public List<Shipment> due(Instant now, int limit) {
        return shipments.list(DUE, limit, now);
    }
}
