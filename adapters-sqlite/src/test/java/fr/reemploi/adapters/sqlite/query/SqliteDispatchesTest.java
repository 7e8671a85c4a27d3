package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.shipment.Dispatches;
import fr.reemploi.application.shipment.DispatchesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDispatchesTest extends DispatchesContract {
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
