package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A refund to the buyer.
///
/// @param listingId the refunded part; null for shipping, or for an agreed amount
/// @param at when the provider confirmed the refund; null before
record RefundJson(Optional<UUID> listingId, MoneyJson amount, Optional<Instant> at) {
    /// One entry per part, then the remainder: the amounts add up to the refund.
    static List<RefundJson> of(Refund refund, Sale sale) {
        var all = new ArrayList<RefundJson>();
        var remaining = refund.amount();
        for (var line : lines(refund, sale)) {
            var value = value(line, refund);
            if (value.compareTo(remaining) > 0) value = remaining;
            if (!value.isPositive()) continue;
            all.add(of(Optional.of(line.listing().value()), value, refund));
            remaining = remaining.minus(value);
        }
        if (remaining.isPositive()) all.add(of(Optional.empty(), remaining, refund));
        return all;
    }

    private static List<OrderLine> lines(Refund refund, Sale sale) {
        return sale.lines().stream()
                .filter(line -> refund.listings().contains(line.listing()))
                .toList();
    }

    /// Includes the core deposit when the refund does.
    private static Money value(OrderLine line, Refund refund) {
        var deposit = refund.breakdown().coreDeposit().isPositive();
        return deposit ? line.price().plus(line.deposit()) : line.price();
    }

    private static RefundJson of(Optional<UUID> part, Money amount, Refund refund) {
        return new RefundJson(part, MoneyJson.of(amount), refund.paidAt());
    }
}
