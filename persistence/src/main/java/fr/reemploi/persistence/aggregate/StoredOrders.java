package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.FieldCondition.isPresent;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.persistence.schema.OrderBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The store of orders.
public final class StoredOrders implements Orders {
    private static final Query OF_BUYER =
            where(is(OrderBson.BUYER)).descending(OrderBson.PLACED_AT);
    private static final Query OF_SELLER =
            where(is(OrderBson.SELLER)).descending(OrderBson.PLACED_AT);
    private static final Query DUE =
            where(isAtMost(OrderBson.DEADLINE), isPresent(OrderBson.DEADLINE))
                    .ascending(OrderBson.DEADLINE);
    private static final Query AFTER = where(isGreater(Query.ID));

    public static final Schema<Order> SCHEMA =
            Schema.<Order>of(
                            "order",
                            "orders",
                            order -> order.id().value(),
                            Order::version,
                            Order::withNextVersion,
                            OrderBson::write,
                            OrderBson::read)
                    .with(OF_BUYER, OF_SELLER, DUE, AFTER)
                    .withEvents();

    private final DocumentStore<Order> orders;

    public StoredOrders(DocumentStores stores) {
        orders = stores.open(SCHEMA);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id.value());
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return orders.findAll(ids.stream().map(OrderId::value).toList());
    }

    @Override
    public Order save(Change<Order> change) {
        return orders.save(change);
    }

    @Override
    public Page<Order> ofBuyer(AccountOrdersQuery query) {
        return page(OF_BUYER, query);
    }

    @Override
    public Page<Order> ofSeller(AccountOrdersQuery query) {
        return page(OF_SELLER, query);
    }

    private Page<Order> page(Query query, AccountOrdersQuery request) {
        return orders.page(
                query,
                request.limit(),
                request.cursor(),
                order -> new Cursor(order.placedAt(), order.id().value()),
                request.account().value());
    }

    @Override
    public List<Order> due(Instant now, int limit) {
        return orders.list(DUE, limit, now);
    }

    @Override
    public List<Order> after(Optional<OrderId> last, int limit) {
        return orders.list(AFTER, limit, last.map(OrderId::value).orElse(Query.BEFORE_ALL));
    }
}
