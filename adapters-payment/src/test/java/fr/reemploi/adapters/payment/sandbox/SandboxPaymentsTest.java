package fr.reemploi.adapters.payment.sandbox;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.payment.InMemorySandboxPaymentStore;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.payment.PaymentsContract;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Runs the contract of payment providers against the sandbox.
final class SandboxPaymentsTest extends PaymentsContract {
    private Instant now = NOON;
    private final SandboxPayments bank =
            new SandboxPayments(new InMemorySandboxPaymentStore(), () -> now);

    @Override
    protected Payments payments() {
        return bank;
    }

    @Override
    protected void pay(PaymentId which) {
        bank.succeed(which, Duration.ZERO);
    }

    @Override
    protected void reject(PaymentId which) {
        bank.fail(which);
    }

    @Test
    void amounts_above_the_limits_are_refused() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var back = URI.create("http://localhost/back");
        bank.createSession(new Payments.PaymentRequest(payment, Money.cents(500), NOON, back));
        bank.succeed(payment, Duration.ZERO);
        var request = new TransferRequest("x", payment.toString(), Money.cents(501));

        assertThat(bank.refund(request)).isInstanceOf(TransferResult.Refused.class);
        assertThat(bank.transfer(request, anAccountId()))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(bank.reverse(request, "never made")).isInstanceOf(TransferResult.Refused.class);
        assertThat(bank.balance(payment.toString())).isEqualTo(Money.cents(500));
    }

    @Test
    void a_delayed_confirmation_is_pending_until_its_capture_time() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var back = URI.create("http://localhost/back");
        bank.createSession(new Payments.PaymentRequest(payment, Money.cents(500), NOON, back));
        bank.succeed(payment, Duration.ofMinutes(2));
        assertThat(bank.status(payment)).isEqualTo(new PaymentStatus.Pending());

        now = NOON.plus(Duration.ofMinutes(2));
        assertThat(bank.status(payment))
                .isEqualTo(new PaymentStatus.Captured(payment.toString(), Money.cents(500), now));
    }

    @Test
    void an_unknown_charge_cannot_be_refunded() {
        assertThat(bank.refund(new TransferRequest("x", "made up", Money.cents(1))))
                .isInstanceOf(TransferResult.Refused.class);
    }
}
