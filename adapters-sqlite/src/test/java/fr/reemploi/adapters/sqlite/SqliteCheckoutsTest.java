package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.order.Checkouts;
import fr.reemploi.application.order.CheckoutsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCheckoutsTest extends CheckoutsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Checkouts checkouts() {
        return store.adapter().checkouts();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
