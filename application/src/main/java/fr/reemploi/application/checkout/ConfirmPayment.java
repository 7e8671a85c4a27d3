package fr.reemploi.application.checkout;

import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;

/// Updates a checkout after a payment. The returning browser, the provider's webhook and the
/// deadline job all call it, in any order and any number of times: it reads the status from the
/// provider.
@UseCase
public final class ConfirmPayment {
    private final Checkouts checkouts;
    private final Payments payments;
    private final SettleCheckout settle;

    public ConfirmPayment(Checkouts checkouts, Payments payments, SettleCheckout settle) {
        this.checkouts = checkouts;
        this.payments = payments;
        this.settle = settle;
    }

    /// The updated checkout; empty when it does not exist.
    public Optional<Checkout> confirm(PaymentId payment) {
        var checkout = checkouts.find(payment.checkout());
        if (checkout.filter(stored -> payment.attempt() <= stored.attempts().size()).isEmpty())
            return Optional.empty();
        return Optional.of(
                switch (payments.status(payment)) {
                    case PaymentStatus.Pending() -> checkout.get();
                    case PaymentStatus.Failed() ->
                            checkouts.update(
                                    payment.checkout(), stored -> stored.failPayment(payment));
                    case PaymentStatus.Captured(var charge, var amount, var at) ->
                            recordCapture(new Capture(payment, charge, amount, at));
                });
    }

    /// Whether the payment is in time depends on when the provider captured it, not on when the
    /// program learns of it.
    private Checkout recordCapture(Capture capture) {
        var id = capture.payment().checkout();
        checkouts.update(id, stored -> stored.capture(capture, capture.at()));
        return settle.settleNowOrLater(id);
    }
}
