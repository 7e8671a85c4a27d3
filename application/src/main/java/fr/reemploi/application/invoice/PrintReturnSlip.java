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

/// Renders the slip to put into the parcel of a return.
@UseCase
public final class PrintReturnSlip {
    private final Orders orders;
    private final InvoiceRenderer renderer;

    public PrintReturnSlip(Orders orders, InvoiceRenderer renderer) {
        this.orders = orders;
        this.renderer = renderer;
    }

    /// The slip, for the buyer, the seller and the operator.
    ///
    /// @throws ConflictException `return.not-approved` until the return is approved, by the seller
    ///   or by its deadline
    public PdfDocument print(Actor actor, ReturnId id) {
        var order = ReturnParts.visible(actor, orders, id);
        var orderReturn = order.returnNumbered(id.number());
        if (!isApproved(orderReturn)) throw new ConflictException("return.not-approved");
        var slip =
                new ReturnSlip(
                        orderReturn, approvedAt(order, orderReturn), order.number(), order.sale());
        return new PdfDocument(order.number() + "-R" + id.number(), renderer.returnSlip(slip));
    }

    private static boolean isApproved(Return orderReturn) {
        return switch (orderReturn.status()) {
            case APPROVED, RECEIVED, REFUNDED -> true;
            case REQUESTED, REJECTED -> false;
        };
    }

    private static Instant approvedAt(Order order, Return orderReturn) {
        return order.timeline().stream()
                .filter(entry -> entry.type() == OrderEventType.RETURN_APPROVED)
                .map(TimelineEntry::at)
                .filter(at -> !at.isBefore(orderReturn.requestedAt()))
                .findFirst()
                .orElseThrow();
    }
}
