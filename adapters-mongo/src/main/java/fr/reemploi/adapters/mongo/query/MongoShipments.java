package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.persistence.schema.ShipmentBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class MongoShipments implements Shipments {
    private final VersionedCollection shipments;

    public MongoShipments(VersionedCollection shipments) {
        this.shipments = shipments;
    }

    @Override
    public Optional<Shipment> find(OrderId order) {
        return shipments.find(order.value()).map(ShipmentBson::read);
    }

    @Override
    public Shipment save(Change<Shipment> change) {
        var saved = change.now().withNextVersion();
        shipments.put(
                new VersionedDocument(
                        saved.order().value(), saved.version(), ShipmentBson.write(saved)),
                StoredEvent.of("dispatch/" + saved.order(), saved.version(), change.events()),
                new Document());
        return saved;
    }

    @Override
    public List<Shipment> due(Instant now, int limit) {
        var due = DOC + ShipmentBson.DUE;
        var dueFilter = new Document(due, new Document("$lte", now));
        var sort = new Document(due, 1).append(ID, 1);
        return shipments.all(dueFilter, sort, limit).stream().map(ShipmentBson::read).toList();
    }
}
