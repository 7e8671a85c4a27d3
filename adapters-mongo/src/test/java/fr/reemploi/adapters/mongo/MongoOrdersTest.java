package fr.reemploi.adapters.mongo;

import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.OrdersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOrdersTest extends OrdersContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Orders orders() {
        return store.adapter().orders();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
