package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.OrdersContract;
import fr.reemploi.application.outbox.Outbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOrdersTest extends OrdersContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Orders orders() {
        return store.adapter().aggregate(Orders.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
