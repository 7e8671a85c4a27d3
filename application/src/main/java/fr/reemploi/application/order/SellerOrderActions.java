package fr.reemploi.application.order;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import fr.reemploi.domain.shipping.ParcelTracking;
import java.time.Instant;
import java.util.function.BiFunction;

/// The seller's actions on an order.
@UseCase
public final class SellerOrderActions {
    private static final int MAX_REASON_LENGTH = 500;
    private static final int MAX_NAME_LENGTH = 60;

    private final Orders orders;
    private final SettleOrder settle;
    private final BusinessClock clock;

    public SellerOrderActions(Orders orders, SettleOrder settle, BusinessClock clock) {
        this.orders = orders;
        this.settle = settle;
        this.clock = clock;
    }

    public Order accept(Actor actor, OrderId id) {
        return change(actor, id, Order::accept);
    }

    /// Declines the order: the buyer is refunded and the part withdrawn.
    public Order decline(Actor actor, OrderId id, Form form) {
        var reason =
                form.requiredText("reason", input -> TextRules.multiLine(input, MAX_REASON_LENGTH));
        form.check();
        return change(actor, id, (order, now) -> order.decline(reason.orElseThrow(), now));
    }

    /// Ships the order with a carrier of the seller's choice.
    public Order ship(Actor actor, OrderId id, Form form) {
        var carrier =
                form.requiredText("carrier", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var number =
                form.text("trackingNumber", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        form.check();
        var parcel = new ParcelTracking(carrier.orElseThrow(), number);
        return change(actor, id, (order, now) -> order.ship(parcel, now));
    }

    public Order handOver(Actor actor, OrderId id) {
        return change(actor, id, Order::handOver);
    }

    /// Confirms receipt of the worn part.
    public Order receiveCore(Actor actor, OrderId id) {
        return change(actor, id, Order::receiveCore);
    }

    private Order change(Actor actor, OrderId id, BiFunction<Order, Instant, Change<Order>> rule) {
        orders.update(id, order -> rule.apply(OrderAccess.asSeller(actor, order), clock.instant()));
        return settle.settleNowOrLater(id);
    }
}
