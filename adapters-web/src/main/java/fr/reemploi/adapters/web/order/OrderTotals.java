package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Refund;
import fr.reemploi.adapters.web.order.OrderView.Totals;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Counts up the money of an order for who looks at it.
@Component
final class OrderTotals {
    Totals of(Order order, boolean selling) {
        var sale = order.sale();
        var funds = order.funds();
        var kept = sale.items().minus(funds.refunded().items());
        var commission = sale.commission().totalOn(kept);
        return new Totals(
                sale.items(),
                sale.shipping(),
                sale.coreDeposit(),
                sale.total(),
                funds.capture().map(Capture::at),
                funds.refunds().stream()
                        .map(one ->
                                new Refund(
                                        one.amount(),
                                        one.paidAt().orElse(one.askedAt()),
                                        one.isPaid()))
                        .toList(),
                selling ? Optional.of(commission) : Optional.empty(),
                selling ? Optional.of(net(order, kept.minus(commission))) : Optional.empty(),
                selling ? payouts(order) : List.of());
    }

    /// What the seller has in the end: the parts kept, his delivery, and a deposit nobody claimed.
    private static Money net(Order order, Money parts) {
        var sale = order.sale();
        var gone = order.funds().refunded();
        var carried = sale.delivery().carrier().isPaidByMarketplace();
        var delivery = carried ? Money.NOTHING : sale.shipping().minus(gone.shipping());
        var deposit =
                order.funds().coreKept()
                        ? sale.coreDeposit().minus(gone.coreDeposit())
                        : Money.NOTHING;
        return parts.plus(delivery).plus(deposit);
    }

    private static List<Money> payouts(Order order) {
        return order.funds().payouts().stream().filter(Payout::isDone).map(Payout::amount).toList();
    }
}
