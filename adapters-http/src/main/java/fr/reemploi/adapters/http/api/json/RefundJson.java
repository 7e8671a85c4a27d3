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

/// Money that goes back to the buyer.
///
/// @param listingId the part it is for; null for the delivery, or for what was only agreed
/// @param at when it went back; null until the provider says so
record RefundJson(Optional<UUID> listingId, MoneyJson amount, Optional<Instant> at) {
    /// The parts, then what is left: they sum up to what goes back.
    static List<RefundJson> of(Refund refund, Sale sale) {
        var all = new ArrayList<RefundJson>();
        var left = refund.amount();
        for (var line : lines(refund, sale)) {
            var worth = worth(line, refund);
            if (worth.compareTo(left) > 0) worth = left;
            if (!worth.isPositive()) continue;
            all.add(of(Optional.of(line.listing().value()), worth, refund));
            left = left.minus(worth);
        }
        if (left.isPositive()) all.add(of(Optional.empty(), left, refund));
        return all;
    }

    private static List<OrderLine> lines(Refund refund, Sale sale) {
        return sale.lines().stream()
                .filter(line -> refund.listings().contains(line.listing()))
                .toList();
    }

    /// The deposit counts where it goes back too.
    private static Money worth(OrderLine line, Refund refund) {
        var deposit = refund.breakdown().coreDeposit().isPositive();
        return deposit ? line.price().plus(line.deposit()) : line.price();
    }

    private static RefundJson of(Optional<UUID> part, Money amount, Refund refund) {
        return new RefundJson(part, MoneyJson.of(amount), refund.paidAt());
    }
}
