package fr.reemploi.application.checkout;

import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;

/// Takes note of what became of a payment. The browser coming back, the provider's message and the
/// clock all call this, in any order and as often as they like: it asks the provider himself.
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

    /// The checkout as it is then; empty when there is none of that name.
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

    /// In time or not is decided by when the provider took the money, not by when we hear of it.
    private Checkout recordCapture(Capture capture) {
        var id = capture.payment().checkout();
        checkouts.update(id, stored -> stored.capture(capture, capture.at()));
        return settle.settleNowOrLater(id);
    }
}
