package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.OrderState.Refunded;
import fr.reemploi.domain.order.OrderState.Returned;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Money going back to the buyer: asked for by the rules, paid by the provider.
final class Refunds {
    private Refunds() {}

    static Order ask(Order order, List<ListingId> lines, AmountBreakdown share, Instant now) {
        var number = order.funds().refunds().size() + 1;
        var refund = new Refund(number, lines, share, now, Optional.empty());
        return order.with(order.funds().refunding(refund));
    }

    /// What sending these parts back is worth: their price and their deposit; the delivery too once
    /// nothing is left to keep (Code de la consommation, L. 221-24).
    static AmountBreakdown worth(Order order, List<ListingId> lines) {
        var left = order.funds().refundable(order.sale());
        var back = order.sale().lines(lines);
        var share =
                new AmountBreakdown(
                        Money.sum(back.stream().map(OrderLine::price)),
                        Money.NOTHING,
                        Money.sum(back.stream().map(OrderLine::deposit)));
        if (left.items().equals(share.items())) return left;
        // a deposit that was given back or kept is not given back again
        var most = left.coreDeposit();
        return most.compareTo(share.coreDeposit()) >= 0
                ? share
                : new AmountBreakdown(share.items(), share.shipping(), most);
    }

    /// The provider has paid it.
    static Change<Order> paid(Order order, int number, Instant now) {
        var refund = order.funds().refunds().get(number - 1);
        if (refund.isPaid()) return Change.none(order);
        var paid = order.with(order.funds().refundPaid(number, order.sale(), now));
        var closed = paid.with(Returns.refunded(paid, refund));
        var all = closed.state() instanceof Returned && closed.funds().refundToPay().isEmpty();
        return (all ? closed.in(new Refunded(now)) : closed).step(OrderEventType.REFUNDED, now);
    }
}
