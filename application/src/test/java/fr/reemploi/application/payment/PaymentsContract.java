package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Contract of `Payments`.
public abstract class PaymentsContract {
    private static final Money PRICE = Money.cents(10_000);

    private final PaymentId payment = new PaymentId(new CheckoutId(IDS.next()), 1);

    protected abstract Payments payments();

    /// Simulates a payment, or a refusal by the bank.
    protected abstract void pay(PaymentId which);

    protected abstract void reject(PaymentId which);

    /// A seller who can be paid.
    protected AccountId seller() {
        return anAccountId();
    }

    @Test
    void a_page_is_opened_once() {
        assertThat(open()).isEqualTo(open());
        assertThat(payments().status(payment)).isEqualTo(new PaymentStatus.Pending());
    }

    @Test
    void a_payment_without_a_session_is_unknown() {
        assertThat(payments().status(payment)).isEqualTo(new PaymentStatus.Pending());
    }

    @Test
    void what_was_paid_is_captured_once() {
        open();
        pay(payment);
        pay(payment);
        var captured = (PaymentStatus.Captured) payments().status(payment);
        assertThat(captured.amount()).isEqualTo(PRICE);
        assertThat(payments().balance(captured.charge())).isEqualTo(PRICE);
    }

    @Test
    void an_unknown_charge_has_no_balance() {
        assertThat(payments().balance("ch_nobody_knows")).isEqualTo(Money.ZERO);
    }

    @Test
    void what_was_refused_has_failed() {
        open();
        reject(payment);
        assertThat(payments().status(payment)).isEqualTo(new PaymentStatus.Failed());
    }

    @Test
    void a_payment_in_progress_when_the_session_expires_still_arrives() {
        open();
        payments().expireSession(payment);
        payments().expireSession(payment);
        pay(payment);
        assertThat(payments().status(payment)).isInstanceOf(PaymentStatus.Captured.class);
    }

    @Test
    void a_key_transfers_money_once() {
        var charge = paid();
        var reversal = new TransferRequest("refund/1", charge, Money.cents(1_000));
        assertThat(payments().refund(reversal)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().refund(reversal)).isEqualTo(payments().refund(reversal));
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(9_000));
    }

    @Test
    void a_transfer_can_be_reversed() {
        var charge = paid();
        var on = new TransferRequest("payout/1", charge, Money.cents(8_000));
        var transfer = ((TransferResult.Done) payments().transfer(on, seller())).reference();
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(2_000));
        var reversal = new TransferRequest("reversal/1", charge, Money.cents(8_000));
        assertThat(payments().reverse(reversal, transfer)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().balance(charge)).isEqualTo(PRICE);
    }

    @Test
    void a_buyer_is_refunded_even_when_the_seller_has_the_money() {
        var charge = paid();
        payments().transfer(new TransferRequest("payout/1", charge, PRICE), seller());
        assertThat(payments().refund(new TransferRequest("refund/1", charge, PRICE)))
                .isInstanceOf(TransferResult.Done.class);
        assertThat(payments().balance(charge)).isEqualTo(PRICE.negated());
    }

    @Test
    void a_successful_payment_has_no_chargeback() {
        assertThat(payments().chargeback(paid())).isEmpty();
    }

    private URI open() {
        var returnUrl = URI.create("http://localhost/back");
        return payments()
                .createSession(
                        new PaymentRequest(payment, PRICE, NOON.plusSeconds(1_860), returnUrl));
    }

    private String paid() {
        open();
        pay(payment);
        return ((PaymentStatus.Captured) payments().status(payment)).charge();
    }
}
