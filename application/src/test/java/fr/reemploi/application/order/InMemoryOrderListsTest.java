package fr.reemploi.application.order;

class InMemoryOrderListsTest extends OrderListsContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    protected Orders orders() {
        return orders;
    }
}
