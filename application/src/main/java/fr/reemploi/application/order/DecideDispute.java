package fr.reemploi.application.order;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.MoneyForm;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import java.util.List;
import java.util.Optional;

/// Decides a dispute: the operator sets the amount refunded to the buyer.
@UseCase
public final class DecideDispute {
    private static final int MAX_COMMENT_LENGTH = 2_000;
    private static final long MAX_PRICE_CENTS = 1_000_000_000L;

    private final Orders orders;
    private final SettleOrder settle;
    private final AuditLog audit;
    private final BusinessClock clock;

    public DecideDispute(Orders orders, SettleOrder settle, AuditLog audit, BusinessClock clock) {
        this.orders = orders;
        this.settle = settle;
        this.audit = audit;
        this.clock = clock;
    }

    public Order decide(Actor actor, OrderId id, Form form) {
        actor.require(Role.ADMIN);
        var refund = form.require("refund", MoneyForm.read(form, "refund", 0, MAX_PRICE_CENTS));
        var comment =
                form.requiredText(
                        "comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        form.check();
        var now = clock.instant();
        orders.update(
                id,
                order -> order.resolveDispute(refund.orElseThrow(), comment.orElseThrow(), now));
        audit.add(
                AuditEntry.of(
                        Optional.of(actor.account()),
                        "order.dispute-decided",
                        id,
                        List.of("refundCents=" + refund.orElseThrow().minor()),
                        now));
        return settle.settleNowOrLater(id);
    }
}
