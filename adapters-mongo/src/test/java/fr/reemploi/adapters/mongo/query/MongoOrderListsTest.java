package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.order.OrderListsContract;
import fr.reemploi.application.order.Orders;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOrderListsTest extends OrderListsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Orders orders() {
        return store.adapter().orders();
    }
}
