package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.payment.InMemoryPaymentSessions;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money is moved once, no further than there is, and only to who may have it.
class StripeTransfersTest {
    private static final Money PRICE = Money.cents(10_000);

    @RegisterExtension final StripeFixture beside = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final InMemoryPayoutAccounts payees = new InMemoryPayoutAccounts();

    @Test
    void a_seller_who_is_not_ready_is_refused_without_a_call() {
        var charge = paid();
        var before = beside.stripe().requests();
        var on = new TransferRequest("payout/1", charge, PRICE);

        assertThat(payments().transfer(on, anAccountId()))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(beside.stripe().requests()).isEqualTo(before);
    }

    @Test
    void no_more_is_moved_than_there_is() {
        var charge = paid();
        var more = new TransferRequest("x", charge, PRICE.plus(Money.cents(1)));

        assertThat(payments().refund(more)).isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().transfer(more, seller())).isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().reverse(more, "tr_never_made"))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().balance(charge)).isEqualTo(PRICE);
    }

    @Test
    void what_a_seller_took_home_cannot_be_taken_back() {
        var charge = paid();
        var seller = seller();
        var on = new TransferRequest("payout/1", charge, PRICE);
        var transfer = ((TransferResult.Done) payments().transfer(on, seller)).reference();
        beside.stripe().payOut(payees.of(seller).orElseThrow().providerAccount());

        assertThat(payments().reverse(new TransferRequest("reversal/1", charge, PRICE), transfer))
                .isEqualTo(new TransferResult.Refused("balance_insufficient"));
        assertThat(payments().balance(charge)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_refund_on_its_way_is_pending_until_it_arrives_or_fails() {
        var charge = paid();
        beside.stripe().setRefundStatus("pending");
        var transfer = new TransferRequest("refund/1", charge, Money.cents(100));
        var other = new TransferRequest("refund/2", charge, Money.cents(200));
        assertThat(payments().refund(transfer)).isEqualTo(new TransferResult.Pending());
        assertThat(payments().refund(other)).isEqualTo(new TransferResult.Pending());

        beside.stripe().updateRefund(beside.stripe().refundByKey("refund/1"), "succeeded");
        beside.stripe().updateRefund(beside.stripe().refundByKey("refund/2"), "failed");

        assertThat(payments().refund(transfer)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().refund(other)).isInstanceOf(TransferResult.Refused.class);
    }

    @Test
    void money_moves_once_even_after_stripe_forgot_the_key() {
        var charge = paid();
        var back = new TransferRequest("refund/1", charge, Money.cents(1_000));
        var first = payments().refund(back);
        beside.stripe().expireIdempotencyKeys();

        assertThat(payments().refund(back)).isEqualTo(first);
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(9_000));
    }

    @Test
    void a_seller_who_became_ready_unheard_of_is_paid_all_the_same() {
        var seller = anAccountId();
        payees.save(PayoutAccount.created(seller, beside.stripe().createReadySeller()));

        assertThat(payments().transfer(new TransferRequest("payout/1", paid(), PRICE), seller))
                .isInstanceOf(TransferResult.Done.class);
        assertThat(payees.of(seller).orElseThrow().ready()).isTrue();
    }

    @Test
    void one_who_began_and_told_nothing_is_refused() {
        var seller = anAccountId();
        payees.save(PayoutAccount.created(seller, beside.stripe().createSeller()));

        assertThat(payments().transfer(new TransferRequest("payout/1", paid(), PRICE), seller))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(beside.stripe().requests()).doesNotContain("POST /v1/transfers");
    }

    private Payments payments() {
        return beside.adapter().payments(sessions, payees);
    }

    private AccountId seller() {
        var seller = anAccountId();
        var payee = payees.save(PayoutAccount.created(seller, beside.stripe().createReadySeller()));
        payees.save(payee.withStatus(true, List.of()));
        return seller;
    }

    private String paid() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var back = URI.create("http://localhost/back");
        payments().createSession(new PaymentRequest(payment, PRICE, NOON.plusSeconds(1_860), back));
        beside.stripe().pay(payment.toString());
        return ((PaymentStatus.Captured) payments().status(payment)).charge();
    }
}
