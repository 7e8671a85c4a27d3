package fr.reemploi.application.order;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Store of orders.
public interface Orders {
    Optional<Order> find(OrderId id);

    /// Finds orders by id, in the requested order; unknown ids are left out.
    List<Order> findAll(Collection<OrderId> ids);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @return the order with its new version
    /// @throws StaleVersionException if the stored order is not at the version the change started
    ///   from
    Order save(Change<Order> change);

    /// A buyer's orders, newest first.
    Page<Order> ofBuyer(AccountOrdersQuery query);

    /// A seller's orders, newest first.
    Page<Order> ofSeller(AccountOrdersQuery query);

    /// Orders whose deadline is at this instant or before, the most overdue first.
    List<Order> due(Instant now, int limit);

    /// A batch of orders ordered by id, after the given one.
    List<Order> after(Optional<OrderId> last, int limit);

    default Order get(OrderId id) {
        return find(id).orElseThrow(() -> new NotFoundException("order.unknown", id));
    }

    /// Reads, changes and saves; on a version conflict, starts over, rules included. The function
    /// may run several times and must have no side effects.
    default Order update(OrderId id, Function<Order, Change<Order>> change) {
        return OptimisticUpdate.of(() -> get(id), change, this::save);
    }

    /// Query for a page of an account's orders.
    record AccountOrdersQuery(AccountId account, int limit, Optional<String> cursor) {}
}
