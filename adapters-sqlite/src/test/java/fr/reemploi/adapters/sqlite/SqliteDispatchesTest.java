package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.dispatch.Dispatches;
import fr.reemploi.application.dispatch.DispatchesContract;
import fr.reemploi.application.event.Outbox;
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
