package fr.reemploi.application.invoice;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.ConflictException;
import java.time.Instant;

/// Prints what is to lie in the parcel of a return.
@UseCase
public final class PrintReturnSlip {
    private final Orders orders;
    private final InvoiceRenderer papers;

    public PrintReturnSlip(Orders orders, InvoiceRenderer papers) {
        this.orders = orders;
        this.papers = papers;
    }

    /// For the buyer, the seller and the operator.
    ///
    /// @throws ConflictException `return.not-approved` unless the seller has approved, or time did
    public PdfDocument print(Actor actor, ReturnId id) {
        var order = ReturnParts.visible(actor, orders, id);
        var back = order.aReturn(id.number());
        if (!isApproved(back)) throw new ConflictException("return.not-approved");
        var slip = new ReturnSlip(back, approvedAt(order, back), order.number(), order.sale());
        return new PdfDocument(order.number() + "-R" + id.number(), papers.slip(slip));
    }

    private static boolean isApproved(Return back) {
        return switch (back.status()) {
            case APPROVED, RECEIVED, REFUNDED -> true;
            case REQUESTED, REFUSED -> false;
        };
    }

    private static Instant approvedAt(Order order, Return back) {
        return order.timeline().stream()
                .filter(moment -> moment.step() == OrderEventType.RETURN_APPROVED)
                .map(TimelineEntry::at)
                .filter(at -> !at.isBefore(back.requestedAt()))
                .findFirst()
                .orElseThrow();
    }
}
