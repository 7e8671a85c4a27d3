package fr.reemploi.application.order;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.MoneyForm;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;

/// Decides a dispute: the operator sets the amount refunded to the buyer.
@UseCase
public final class DecideDispute {
    private static final int MAX_COMMENT_LENGTH = 2_000;
    private static final long MAX_PRICE_CENTS = 1_000_000_000L;

    private final Orders orders;
    private final SettleOrder settle;
    private final BusinessClock clock;

    public DecideDispute(Orders orders, SettleOrder settle, BusinessClock clock) {
        this.orders = orders;
        this.settle = settle;
        this.clock = clock;
    }

    public Order decide(Actor actor, OrderId id, Form form) {
        actor.require(Role.ADMIN);
        var refund = form.require("refund", MoneyForm.read(form, "refund", 0, MAX_PRICE_CENTS));
        var comment =
                form.requiredText(
                        "comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        form.check();
        orders.update(
                id,
                order ->
                        order.resolveDispute(
                                refund.orElseThrow(), comment.orElseThrow(), clock.instant()));
        return settle.settleNowOrLater(id);
    }
}
