package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipment.ShipmentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteShipmentsTest extends ShipmentsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Shipments shipments() {
        return store.adapter().aggregate(Shipments.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
