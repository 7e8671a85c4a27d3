package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.persistence.schema.OrderBson;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

public final class MongoOrders implements Orders {
    private static final String PLACED_AT = DOC + OrderBson.PLACED_AT;

    private final VersionedCollection orders;

    public MongoOrders(VersionedCollection orders) {
        this.orders = orders;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id.value()).map(OrderBson::read);
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        var idValues = ids.stream().map(OrderId::value).toList();
        var ordersById = new HashMap<OrderId, Order>();
        orders.collection()
                .find(new Document(ID, new Document("$in", idValues)))
                .map(VersionedCollection::body)
                .map(OrderBson::read)
                .forEach(order -> ordersById.put(order.id(), order));
        return ids.stream().flatMap(id -> Stream.ofNullable(ordersById.get(id))).toList();
    }

    @Override
    public Order save(Change<Order> change) {
        var saved = change.now().withNextVersion();
        orders.put(
                new VersionedDocument(saved.id().value(), saved.version(), OrderBson.write(saved)),
                StoredEvent.of("order/" + saved.id(), saved.version(), change.events()),
                new Document());
        return saved;
    }

    @Override
    public Page<Order> ofBuyer(AccountOrdersQuery query) {
        return page(DOC + OrderBson.BUYER, query);
    }

    @Override
    public Page<Order> ofSeller(AccountOrdersQuery query) {
        return page(DOC + OrderBson.SELLER, query);
    }

    private Page<Order> page(String field, AccountOrdersQuery query) {
        var filter = new Document(field, query.account().value());
        query.cursor()
                .flatMap(Cursor::decode)
                .ifPresent(end -> filter.putAll(MongoKeyset.after(PLACED_AT, end)));
        var results = all(filter, MongoKeyset.sort(PLACED_AT), query.limit() + 1);
        return Page.of(
                results, query.limit(), last -> new Cursor(last.placedAt(), last.id().value()));
    }

    @Override
    public List<Order> due(Instant now, int limit) {
        var deadline = DOC + OrderBson.DEADLINE;
        var dueFilter = new Document(deadline, new Document("$lte", now));
        return all(dueFilter, new Document(deadline, 1).append(ID, 1), limit);
    }

    @Override
    public List<Order> after(Optional<OrderId> last, int limit) {
        var filter = new Document();
        last.ifPresent(id -> filter.append(ID, new Document("$gt", id.value())));
        return all(filter, new Document(ID, 1), limit);
    }

    private List<Order> all(Document filter, Document sort, int limit) {
        return orders.all(filter, sort, limit).stream().map(OrderBson::read).toList();
    }
}
