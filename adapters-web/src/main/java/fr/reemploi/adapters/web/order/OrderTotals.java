package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.Refund;
import fr.reemploi.adapters.web.order.OrderView.Totals;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/// Calculates the amounts of an order for its page.
final class OrderTotals {
    private OrderTotals() {}

    static Totals of(Order order, boolean selling) {
        var sale = order.sale();
        var payments = order.payments();
        var netItems = sale.items().minus(payments.refunded().items());
        var commission = sale.commission().totalOn(netItems);
        return new Totals(
                sale.items(),
                sale.shipping(),
                sale.coreDeposit(),
                sale.total(),
                payments.capture().map(Capture::at),
                payments.refunds().stream()
                        .map(refund ->
                                new Refund(
                                        refund.amount(),
                                        refund.paidAt().orElse(refund.requestedAt()),
                                        refund.isPaid()))
                        .toList(),
                selling ? Optional.of(commission) : Optional.empty(),
                selling ? Optional.of(net(order, netItems.minus(commission))) : Optional.empty(),
                selling ? payouts(order) : List.of());
    }

    /// Returns what the seller receives: the parts not returned less commission, the shipping
    /// unless the marketplace pays the carrier, and a forfeited core deposit.
    private static Money net(Order order, Money parts) {
        var sale = order.sale();
        var refunded = order.payments().refunded();
        var isPaidByMarketplace = sale.delivery().carrier().isPaidByMarketplace();
        var delivery =
                isPaidByMarketplace ? Money.ZERO : sale.shipping().minus(refunded.shipping());
        var deposit =
                order.payments().coreDepositForfeited()
                        ? sale.coreDeposit().minus(refunded.coreDeposit())
                        : Money.ZERO;
        return parts.plus(delivery).plus(deposit);
    }

    private static List<Money> payouts(Order order) {
        return order.payments().payouts().stream()
                .filter(Payout::isDone)
                .map(Payout::amount)
                .toList();
    }
}
