package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.shipment.Dispatches;
import fr.reemploi.application.shipment.DispatchesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoDispatchesTest extends DispatchesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Dispatches dispatches() {
        return store.adapter().dispatches();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
