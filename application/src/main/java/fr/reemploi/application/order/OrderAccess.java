package fr.reemploi.application.order;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.NotFoundException;

/// Access rules of orders: who may read one and who may perform which action. An order that is not
/// visible is reported as not found.
public final class OrderAccess {
    private OrderAccess() {}

    public static Order visible(Actor actor, Order order) {
        if (!isBuyer(actor, order) && !isSeller(actor, order) && !actor.is(Role.ADMIN))
            throw new NotFoundException("order.unknown", order.id());
        return order;
    }

    public static Order asBuyer(Actor actor, Order order) {
        if (!isBuyer(actor, visible(actor, order))) throw new ForbiddenException("order.buyers");
        return order;
    }

    public static Order asSeller(Actor actor, Order order) {
        if (!isSeller(actor, visible(actor, order))) throw new ForbiddenException("order.sellers");
        return order;
    }

    public static boolean isBuyer(Actor actor, Order order) {
        return order.sale().buyer().id().equals(actor.account());
    }

    public static boolean isSeller(Actor actor, Order order) {
        return order.sale().seller().id().equals(actor.account());
    }
}
