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

/// What every payment provider must do for the house.
public abstract class PaymentsContract {
    private static final Money PRICE = Money.cents(10_000);

    private final PaymentId payment = new PaymentId(new CheckoutId(IDS.next()), 1);

    protected abstract Payments payments();

    /// The buyer pays, or his bank refuses.
    protected abstract void pay(PaymentId which);

    protected abstract void refuse(PaymentId which);

    /// Somebody who can be paid.
    protected AccountId seller() {
        return anAccountId();
    }

    @Test
    void a_page_is_opened_once() {
        assertThat(open()).isEqualTo(open());
        assertThat(payments().ask(payment)).isEqualTo(new PaymentStatus.Pending());
    }

    @Test
    void nothing_is_known_of_a_payment_nobody_opened() {
        assertThat(payments().ask(payment)).isEqualTo(new PaymentStatus.Pending());
    }

    @Test
    void what_was_paid_is_captured_once() {
        open();
        pay(payment);
        pay(payment);
        var captured = (PaymentStatus.Captured) payments().ask(payment);
        assertThat(captured.amount()).isEqualTo(PRICE);
        assertThat(payments().held(captured.charge())).isEqualTo(PRICE);
    }

    @Test
    void nothing_is_held_of_a_charge_nobody_knows() {
        assertThat(payments().held("ch_nobody_knows")).isEqualTo(Money.NOTHING);
    }

    @Test
    void what_was_refused_has_failed() {
        open();
        refuse(payment);
        assertThat(payments().ask(payment)).isEqualTo(new PaymentStatus.Failed());
    }

    @Test
    void money_under_way_when_the_page_closes_still_arrives() {
        open();
        payments().close(payment);
        payments().close(payment);
        pay(payment);
        assertThat(payments().ask(payment)).isInstanceOf(PaymentStatus.Captured.class);
    }

    @Test
    void money_moves_once_for_a_key() {
        var charge = paid();
        var back = new TransferRequest("refund/1", charge, Money.cents(1_000));
        assertThat(payments().refund(back)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().refund(back)).isEqualTo(payments().refund(back));
        assertThat(payments().held(charge)).isEqualTo(Money.cents(9_000));
    }

    @Test
    void what_was_transferred_can_be_taken_back() {
        var charge = paid();
        var on = new TransferRequest("payout/1", charge, Money.cents(8_000));
        var transfer = ((TransferResult.Done) payments().transfer(on, seller())).as();
        assertThat(payments().held(charge)).isEqualTo(Money.cents(2_000));
        var back = new TransferRequest("reversal/1", charge, Money.cents(8_000));
        assertThat(payments().reverse(back, transfer)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().held(charge)).isEqualTo(PRICE);
    }

    @Test
    void a_buyer_is_refunded_even_when_the_seller_has_the_money() {
        var charge = paid();
        payments().transfer(new TransferRequest("payout/1", charge, PRICE), seller());
        assertThat(payments().refund(new TransferRequest("refund/1", charge, PRICE)))
                .isInstanceOf(TransferResult.Done.class);
        assertThat(payments().held(charge)).isEqualTo(PRICE.negated());
    }

    @Test
    void no_bank_says_anything_of_a_payment_that_went_well() {
        assertThat(payments().contested(paid())).isEmpty();
    }

    private URI open() {
        var back = URI.create("http://localhost/back");
        return payments().open(new PaymentRequest(payment, PRICE, NOON.plusSeconds(1_860), back));
    }

    private String paid() {
        open();
        pay(payment);
        return ((PaymentStatus.Captured) payments().ask(payment)).charge();
    }
}
