package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.OrderBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

public final class SqliteOrders implements Orders {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_ORDER, Sql.UPDATE_ORDER);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteOrders(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return readers.read(statements -> statements.first(Sql.FIND_ORDER, Row.TEXT, id.toString()))
                .map(SqliteOrders::read);
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        var docs =
                readers.read(statements -> {
                    var results = new ArrayList<String>();
                    for (var id : ids) {
                        statements
                                .first(Sql.FIND_ORDER, Row.TEXT, id.toString())
                                .ifPresent(results::add);
                    }
                    return results;
                });
        return docs.stream().map(SqliteOrders::read).toList();
    }

    @Override
    public Order save(Change<Order> change) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), OrderBson.write(saved));
        var storedEvents = StoredEvent.of("order/" + saved.id(), saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            TABLE.put(statements, row);
            events.put(statements);
            return saved;
        });
    }

    @Override
    public Page<Order> ofBuyer(AccountOrdersQuery query) {
        return page(Sql.ORDERS_OF_BUYER, query);
    }

    @Override
    public Page<Order> ofSeller(AccountOrdersQuery query) {
        return page(Sql.ORDERS_OF_SELLER, query);
    }

    private Page<Order> page(Sql sql, AccountOrdersQuery query) {
        var arguments = new ArrayList<Object>();
        arguments.add(query.account().toString());
        arguments.addAll(SqliteKeyset.after(query.cursor()));
        arguments.add(query.limit() + 1);
        return Page.of(
                all(sql, arguments.toArray()),
                query.limit(),
                last -> new Cursor(last.placedAt(), last.id().value()));
    }

    @Override
    public List<Order> due(Instant now, int limit) {
        return all(Sql.DUE_ORDERS, now.toEpochMilli(), limit);
    }

    @Override
    public List<Order> after(Optional<OrderId> last, int limit) {
        return all(Sql.ORDERS_AFTER, last.map(OrderId::toString).orElse(""), limit);
    }

    private List<Order> all(Sql sql, Object... arguments) {
        return readers.read(statements -> statements.all(sql, Row.TEXT, arguments)).stream()
                .map(SqliteOrders::read)
                .toList();
    }

    private static Order read(String doc) {
        return OrderBson.read(Json.read(doc));
    }
}
