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
                selling ? Optional.of(order.commission()) : Optional.empty(),
                selling ? Optional.of(order.sellerProceeds()) : Optional.empty(),
                selling ? payouts(order) : List.of());
    }

    private static List<Money> payouts(Order order) {
        return order.payments().payouts().stream()
                .filter(Payout::isDone)
                .map(Payout::amount)
                .toList();
    }
}
