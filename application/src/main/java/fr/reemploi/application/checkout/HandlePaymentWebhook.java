package fr.reemploi.application.checkout;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.checkout.PaymentId;

/// Webhook handler: confirms the payment an event refers to.
@UseCase
public final class HandlePaymentWebhook implements WebhookHandler {
    private final ConfirmPayment confirm;

    public HandlePaymentWebhook(ConfirmPayment confirm) {
        this.confirm = confirm;
    }

    @Override
    public WebhookEvent.Topic topic() {
        return WebhookEvent.Topic.PAYMENT;
    }

    @Override
    public void handle(WebhookEvent event) {
        PaymentId.parse(event.subject()).ifPresent(confirm::confirm);
    }
}
