package fr.reemploi.application.invoice;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Moment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.Step;
import fr.reemploi.domain.shared.Conflict;
import java.time.Instant;

/// Prints what is to lie in the parcel of a return.
@UseCase
public final class PrintReturnSlip {
    private final Orders orders;
    private final Papers papers;

    public PrintReturnSlip(Orders orders, Papers papers) {
        this.orders = orders;
        this.papers = papers;
    }

    /// For the buyer, the seller and the operator.
    ///
    /// @throws Conflict `return.not-approved` unless the seller has approved, or time did
    public Paper print(Actor actor, ReturnId id) {
        var order = ReturnParts.visible(actor, orders, id);
        var back = order.aReturn(id.number());
        if (!isApproved(back)) throw new Conflict("return.not-approved");
        var slip = new ReturnSlip(back, approvedAt(order, back), order.number(), order.sale());
        return new Paper(order.number() + "-R" + id.number(), papers.slip(slip));
    }

    private static boolean isApproved(Return back) {
        return switch (back.status()) {
            case APPROVED, RECEIVED, REFUNDED -> true;
            case REQUESTED, REFUSED -> false;
        };
    }

    private static Instant approvedAt(Order order, Return back) {
        return order.timeline().stream()
                .filter(moment -> moment.step() == Step.RETURN_APPROVED)
                .map(Moment::at)
                .filter(at -> !at.isBefore(back.requestedAt()))
                .findFirst()
                .orElseThrow();
    }
}
