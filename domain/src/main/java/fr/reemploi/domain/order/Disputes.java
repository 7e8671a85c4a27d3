package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.OrderState.Accepted;
import fr.reemploi.domain.order.OrderState.Completed;
import fr.reemploi.domain.order.OrderState.Delivered;
import fr.reemploi.domain.order.OrderState.Disputed;
import fr.reemploi.domain.order.OrderState.Returned;
import fr.reemploi.domain.order.OrderState.Shipped;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Disputes between buyer and seller: the operator decides, and no payout is made before.
final class Disputes {
    private Disputes() {}

    static Change<Order> open(Order order, String reason, String comment, Instant now) {
        if (order.state() instanceof Disputed) return Change.none(order);
        if (Returns.anyOpen(order)) throw new ConflictException("return.open");
        if (!isDisputable(order, now)) throw order.wrongState(now);
        return order.withState(new Disputed(order.state(), reason, comment, now))
                .addEvent(OrderEventType.DISPUTED, now);
    }

    private static boolean isDisputable(Order order, Instant now) {
        return order.state() instanceof Accepted
                || order.state() instanceof Shipped
                || (order.state() instanceof Delivered(_, var until) && now.isBefore(until));
    }

    /// Ends the dispute.
    ///
    /// @param refund the amount refunded to the buyer; the seller keeps the rest
    static Change<Order> resolve(Order order, Money refund, String comment, Instant now) {
        if (!(order.state() instanceof Disputed(var previous, _, _, _)))
            throw order.wrongState(now);
        var refundable = order.payments().refundable(order.sale());
        if (refund.minor() < 0 || refund.compareTo(refundable.total()) > 0)
            throw InvalidInputException.at(
                    "refund", "refund.out-of-range", 0, refundable.total().minor());
        var everything = refund.equals(refundable.total());
        var listings = everything ? order.sale().listings() : List.<ListingId>of();
        var ended =
                everything
                        ? new Returned(now)
                        : new Completed(previous.receivedAt().orElse(now), now);
        return Refunds.request(order.withState(ended), listings, refundable.upTo(refund), now)
                .addEvent(
                        new TimelineEntry(
                                now, OrderEventType.DISPUTE_DECIDED, Optional.of(comment)));
    }
}
