package fr.reemploi.adapters.http.checkout;

import fr.reemploi.adapters.http.api.json.OrdersAsJson;
import fr.reemploi.adapters.http.api.json.PaymentJson;
import fr.reemploi.application.checkout.PayCheckout;
import fr.reemploi.application.checkout.TellPayment;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.shared.Actor;
import org.springframework.stereotype.Component;

/// Writes a checkout with its orders and its payment.
@Component
final class CheckoutsAsJson {
    private final ReadOrders reading;
    private final TellPayment payments;
    private final OrdersAsJson orders;

    CheckoutsAsJson(ReadOrders reading, TellPayment payments, OrdersAsJson orders) {
        this.reading = reading;
        this.payments = payments;
        this.orders = orders;
    }

    CheckoutJson json(Actor reader, PayCheckout.Seen seen, String base) {
        var checkout = seen.checkout();
        var shown =
                seen.orders().stream()
                        .map(order -> {
                            var payment = payments.of(order, checkout, seen.now());
                            return orders.json(
                                    reading.seen(reader, order),
                                    PaymentJson.of(payment, base),
                                    base);
                        })
                        .toList();
        var payment = payments.of(checkout, seen.orders(), seen.now());
        return CheckoutJson.of(seen, shown, PaymentJson.of(payment, base));
    }
}
