package fr.reemploi.application.order;

import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.Optional;

/// Reads orders, for the buyer, the seller and the operator.
@UseCase
public final class ReadOrders {
    private final Orders orders;
    private final BusinessClock clock;

    public ReadOrders(Orders orders, BusinessClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /// An order at an instant, as seen by a reader.
    ///
    /// @param forSeller whether to include what only the seller and the operator may see
    public record OrderSnapshot(Order order, boolean forSeller, Instant now) {}

    public OrderSnapshot read(Actor actor, OrderId id) {
        return snapshot(actor, OrderAccess.visible(actor, orders.get(id)));
    }

    public OrderSnapshot snapshot(Actor actor, Order order) {
        var forSeller = OrderAccess.isSeller(actor, order) || actor.is(Role.ADMIN);
        return new OrderSnapshot(order, forSeller, clock.instant());
    }

    public Page<Order> purchases(Actor actor, int limit, Optional<String> cursor) {
        return orders.ofBuyer(new AccountOrdersQuery(actor.account(), limit, cursor));
    }

    public Page<Order> sales(Actor actor, int limit, Optional<String> cursor) {
        actor.require(Role.SELLER);
        return orders.ofSeller(new AccountOrdersQuery(actor.account(), limit, cursor));
    }

    public Return readReturn(Actor actor, ReturnId id) {
        return ReturnParts.visible(actor, orders, id).returnNumbered(id.number());
    }

    /// The ledger of an order, for the operator.
    public Ledger ledger(Actor actor, OrderId id) {
        actor.require(Role.ADMIN);
        return orders.get(id).payments().ledger();
    }
}
