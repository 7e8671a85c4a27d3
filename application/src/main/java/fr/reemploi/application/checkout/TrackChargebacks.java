package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;

/// Webhook handler: updates the chargeback status of a charge. While a chargeback is open, the
/// sellers of that charge are not paid.
@UseCase
public final class TrackChargebacks implements WebhookHandler {
    private final Payments payments;
    private final Checkouts checkouts;
    private final Orders orders;
    private final BusinessClock clock;

    public TrackChargebacks(
            Payments payments, Checkouts checkouts, Orders orders, BusinessClock clock) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public WebhookEvent.Topic topic() {
        return WebhookEvent.Topic.CHARGE;
    }

    @Override
    public void handle(WebhookEvent event) {
        payments.chargeback(event.subject())
                .ifPresent(chargeback -> recordChargeback(event.subject(), chargeback));
    }

    private void recordChargeback(String charge, Chargeback chargeback) {
        var orderIds =
                checkouts
                        .find(chargeback.payment().checkout())
                        .map(Checkout::orders)
                        .orElse(List.of());
        orders.findAll(orderIds).stream()
                .filter(order -> isPaidBy(order, charge))
                .map(Order::id)
                .forEach(id -> recordChargeback(id, chargeback));
    }

    private void recordChargeback(OrderId id, Chargeback chargeback) {
        orders.update(id, order -> order.updateChargeback(chargeback.status(), clock.instant()));
    }

    private static boolean isPaidBy(Order order, String charge) {
        return order.payments()
                .capture()
                .filter(capture -> capture.charge().equals(charge))
                .isPresent();
    }
}
