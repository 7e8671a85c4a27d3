package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.domain.checkout.PaymentId;

final class FakePaymentsTest extends PaymentsContract {
    private final FakePayments payments = new FakePayments(() -> NOON);

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected void pay(PaymentId which) {
        payments.succeed(which);
    }

    @Override
    protected void reject(PaymentId which) {
        payments.fail(which);
    }
}
