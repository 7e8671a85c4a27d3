package fr.reemploi.application.order;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import java.time.Instant;
import java.util.function.BiFunction;

/// The buyer's actions on an order.
@UseCase
public final class BuyerOrderActions {
    private static final int MAX_COMMENT_LENGTH = 2_000;

    private final Orders orders;
    private final SettleOrder settle;
    private final BusinessClock clock;

    public BuyerOrderActions(Orders orders, SettleOrder settle, BusinessClock clock) {
        this.orders = orders;
        this.settle = settle;
        this.clock = clock;
    }

    /// Cancels the order before the seller accepts it: the part is on sale again, the buyer is
    /// refunded.
    public Order cancel(Actor actor, OrderId id) {
        return change(actor, id, Order::cancel);
    }

    /// Confirms receipt; if `satisfied`, the buyer waives the rest of the claim window.
    public Order confirm(Actor actor, OrderId id, Form form) {
        var satisfied = form.flag("satisfied").orElse(false);
        form.check();
        return change(actor, id, (order, now) -> order.confirmReceipt(satisfied, now));
    }

    /// Opens a dispute, which the operator decides.
    public Order dispute(Actor actor, OrderId id, Form form) {
        var reason = form.requiredText("reason", BuyerOrderActions::reason);
        var comment =
                form.requiredText(
                        "comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        form.check();
        return change(
                actor,
                id,
                (order, now) ->
                        order.openDispute(reason.orElseThrow(), comment.orElseThrow(), now));
    }

    /// Free text: not every reason is in a list.
    private static String reason(String input) {
        return TextRules.singleLine(input, 100);
    }

    private Order change(Actor actor, OrderId id, BiFunction<Order, Instant, Change<Order>> rule) {
        orders.update(id, order -> rule.apply(OrderAccess.asBuyer(actor, order), clock.instant()));
        return settle.settleNowOrLater(id);
    }
}
