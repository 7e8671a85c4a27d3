package fr.reemploi.application.order;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// In-memory orders.
public final class InMemoryOrders implements Orders {
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::placedAt)
                    .thenComparing(order -> order.id().toString())
                    .reversed();

    private final InMemoryTable<OrderId, Order> table =
            new InMemoryTable<>(Order::id, Order::version);
    private final InMemoryOutbox outbox;

    public InMemoryOrders() {
        this(new InMemoryOutbox());
    }

    public InMemoryOrders(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return table.find(id);
    }

    @Override
    public List<Order> findAll(Collection<OrderId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Order save(Change<Order> change) {
        var stored = change.now().withNextVersion();
        var events = StoredEvent.of("order/" + stored.id(), stored.version(), change.events());
        return table.save(change.now(), stored, () -> outbox.add(events));
    }

    @Override
    public Page<Order> ofBuyer(AccountOrdersQuery query) {
        return page(query, order -> order.sale().buyer().id().equals(query.account()));
    }

    @Override
    public Page<Order> ofSeller(AccountOrdersQuery query) {
        return page(query, order -> order.sale().seller().id().equals(query.account()));
    }

    private Page<Order> page(AccountOrdersQuery query, Predicate<Order> filter) {
        var after = query.cursor().flatMap(Cursor::decode);
        var matches =
                table.all().stream()
                        .filter(filter)
                        .filter(order -> after.map(end -> isBehind(order, end)).orElse(true))
                        .sorted(NEWEST_FIRST)
                        .limit(query.limit() + 1L)
                        .toList();
        return Page.of(
                matches, query.limit(), last -> new Cursor(last.placedAt(), last.id().value()));
    }

    private static boolean isBehind(Order order, Cursor end) {
        var byTime = order.placedAt().compareTo(end.at());
        return byTime < 0
                || (byTime == 0 && order.id().toString().compareTo(end.id().toString()) < 0);
    }

    @Override
    public List<Order> due(Instant now, int limit) {
        return table.all().stream()
                .filter(order -> order.deadline().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(order -> order.deadline().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Order> after(Optional<OrderId> last, int limit) {
        return table.after(last, limit);
    }
}
