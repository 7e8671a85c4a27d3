package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.CheckoutsContract;
import fr.reemploi.application.outbox.Outbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCheckoutsTest extends CheckoutsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Checkouts checkouts() {
        return store.adapter().aggregate(Checkouts.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
