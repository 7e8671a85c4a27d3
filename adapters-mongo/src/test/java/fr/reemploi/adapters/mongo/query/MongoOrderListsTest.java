package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.order.OrderListsContract;
import fr.reemploi.application.order.Orders;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOrderListsTest extends OrderListsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Orders orders() {
        return store.adapter().aggregate(Orders.class);
    }
}
