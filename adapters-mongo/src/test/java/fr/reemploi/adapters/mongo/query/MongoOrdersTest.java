package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.OrdersContract;
import fr.reemploi.application.outbox.Outbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOrdersTest extends OrdersContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Orders orders() {
        return store.adapter().aggregate(Orders.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
