package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.order.OrderListsContract;
import fr.reemploi.application.order.Orders;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOrderListsTest extends OrderListsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Orders orders() {
        return store.adapter().orders();
    }
}
