package fr.reemploi.application.order;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

class InMemoryOrdersTest extends OrdersContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryOrders orders = new InMemoryOrders(outbox);

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
