package fr.reemploi.application.order;

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

/// Every order there is.
public interface Orders {
    Optional<Order> find(OrderId id);

    /// Those of these there are, in the order asked.
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

    /// Some orders in the order of their ids, those after one.
    List<Order> after(Optional<OrderId> last, int limit);

    default Order get(OrderId id) {
        return find(id).orElseThrow(() -> new NotFoundException("order.unknown", id));
    }

    /// Reads, changes and saves; starts over, rules included, when another writer came between. The
    /// function may run several times: it only computes.
    default Order update(OrderId id, Function<Order, Change<Order>> change) {
        for (var attempt = 1; ; attempt++) {
            try {
                var changed = change.apply(get(id));
                return changed.changed() ? save(changed) : changed.now();
            } catch (StaleVersionException e) {
                if (attempt == 10) throw e;
            }
        }
    }

    /// Whose orders, and which page of them.
    record AccountOrdersQuery(AccountId account, int limit, Optional<String> cursor) {}
}
