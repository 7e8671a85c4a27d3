package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.OrderState.Refunded;
import fr.reemploi.domain.order.OrderState.Returned;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Refunds to the buyer: required by the order's rules, paid by the provider.
final class Refunds {
    private Refunds() {}

    static Order request(
            Order order, List<ListingId> listings, AmountBreakdown breakdown, Instant now) {
        var number = order.payments().refunds().size() + 1;
        var refund = new Refund(number, listings, breakdown, now, Optional.empty());
        return order.with(order.payments().withRefund(refund));
    }

    /// The refundable amount of these parts: their price and deposit, and the delivery once no part
    /// is kept (Code de la consommation, L. 221-24).
    static AmountBreakdown refundableFor(Order order, List<ListingId> listings) {
        var remaining = order.payments().refundable(order.sale());
        if (listings.containsAll(Returns.unrefundedListings(order))) return remaining;
        var returnedLines = order.sale().lines(listings);
        // what was refunded after a dispute, and a deposit that was refunded or forfeited, is not
        // refunded again
        return new AmountBreakdown(
                min(Money.sum(returnedLines.stream().map(OrderLine::price)), remaining.items()),
                Money.ZERO,
                min(
                        Money.sum(returnedLines.stream().map(OrderLine::deposit)),
                        remaining.coreDeposit()));
    }

    private static Money min(Money first, Money second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    /// Marks a refund as paid by the provider.
    static Change<Order> markPaid(Order order, int number, Instant now) {
        var refund = order.payments().refunds().get(number - 1);
        if (refund.isPaid()) return Change.none(order);
        var paid = order.with(order.payments().withRefundPaid(number, order.sale(), now));
        var closed = paid.with(Returns.withRefunded(paid, refund));
        var all = closed.state() instanceof Returned && closed.payments().pendingRefund().isEmpty();
        return (all ? closed.withState(new Refunded(now)) : closed)
                .addEvent(OrderEventType.REFUNDED, now);
    }
}
