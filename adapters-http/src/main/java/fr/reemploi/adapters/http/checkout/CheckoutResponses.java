package fr.reemploi.adapters.http.checkout;

import fr.reemploi.adapters.http.api.json.OrderResponses;
import fr.reemploi.adapters.http.api.json.PaymentJson;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.DescribePayment;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import org.springframework.stereotype.Component;

/// Builds the JSON of a checkout with its orders and its payment.
@Component
final class CheckoutResponses {
    private final ReadOrders reading;
    private final DescribePayment payments;
    private final OrderResponses orders;

    CheckoutResponses(ReadOrders reading, DescribePayment payments, OrderResponses orders) {
        this.reading = reading;
        this.payments = payments;
        this.orders = orders;
    }

    CheckoutJson json(Actor reader, BuyerCheckoutActions.CheckoutSnapshot view, String base) {
        var checkout = view.checkout();
        var visible =
                view.orders().stream()
                        .map(order -> {
                            var payment = payments.of(order, checkout, view.now());
                            return orders.json(
                                    reading.snapshot(reader, order),
                                    PaymentJson.of(payment, base),
                                    base);
                        })
                        .toList();
        var payment = payments.of(checkout, view.orders(), view.now());
        return CheckoutJson.of(view, visible, PaymentJson.of(payment, base));
    }
}
