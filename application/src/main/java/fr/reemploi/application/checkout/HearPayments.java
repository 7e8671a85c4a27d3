package fr.reemploi.application.checkout;

import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.Notice;
import fr.reemploi.application.webhook.NoticeHandler;
import fr.reemploi.domain.checkout.PaymentId;

/// The payment provider says that something became of a payment.
@UseCase
public final class HearPayments implements NoticeHandler {
    private final ConfirmPayment confirm;

    public HearPayments(ConfirmPayment confirm) {
        this.confirm = confirm;
    }

    @Override
    public Notice.Topic topic() {
        return Notice.Topic.PAYMENT;
    }

    @Override
    public void handle(Notice notice) {
        PaymentId.parse(notice.subject()).ifPresent(confirm::confirm);
    }
}
