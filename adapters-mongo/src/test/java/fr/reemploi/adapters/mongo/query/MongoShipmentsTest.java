package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipment.ShipmentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoShipmentsTest extends ShipmentsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Shipments shipments() {
        return store.adapter().aggregate(Shipments.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
