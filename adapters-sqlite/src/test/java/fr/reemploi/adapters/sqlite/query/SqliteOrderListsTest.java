package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.order.OrderListsContract;
import fr.reemploi.application.order.Orders;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteOrderListsTest extends OrderListsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Orders orders() {
        return store.adapter().aggregate(Orders.class);
    }
}
