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

/// Each refund, transfer and reversal is executed once, within its limits and only for a ready
/// payout account.
class StripeTransfersTest {
    private static final Money PRICE = Money.cents(10_000);

    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final InMemoryPayoutAccounts payoutAccounts = new InMemoryPayoutAccounts();

    @Test
    void a_seller_who_is_not_ready_is_refused_without_a_call() {
        var charge = paid();
        var before = fixture.stripe().requests();
        var payout = new TransferRequest("payout/1", charge, PRICE);

        assertThat(payments().transfer(payout, anAccountId()))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(fixture.stripe().requests()).isEqualTo(before);
    }

    @Test
    void amounts_above_the_balance_are_refused() {
        var charge = paid();
        var more = new TransferRequest("x", charge, PRICE.plus(Money.cents(1)));

        assertThat(payments().refund(more)).isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().transfer(more, seller())).isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().reverse(more, "tr_never_made"))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(payments().balance(charge)).isEqualTo(PRICE);
    }

    @Test
    void a_reversal_above_the_balance_of_the_seller_is_refused() {
        var charge = paid();
        var seller = seller();
        var payout = new TransferRequest("payout/1", charge, PRICE);
        var transfer = ((TransferResult.Done) payments().transfer(payout, seller)).reference();
        fixture.stripe().payOut(payoutAccounts.of(seller).orElseThrow().providerAccount());

        assertThat(payments().reverse(new TransferRequest("reversal/1", charge, PRICE), transfer))
                .isEqualTo(new TransferResult.Refused("balance_insufficient"));
        assertThat(payments().balance(charge)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_refund_is_pending_until_it_succeeds_or_fails() {
        var charge = paid();
        fixture.stripe().setRefundStatus("pending");
        var transfer = new TransferRequest("refund/1", charge, Money.cents(100));
        var other = new TransferRequest("refund/2", charge, Money.cents(200));
        assertThat(payments().refund(transfer)).isEqualTo(new TransferResult.Pending());
        assertThat(payments().refund(other)).isEqualTo(new TransferResult.Pending());

        fixture.stripe().updateRefund(fixture.stripe().refundByKey("refund/1"), "succeeded");
        fixture.stripe().updateRefund(fixture.stripe().refundByKey("refund/2"), "failed");

        assertThat(payments().refund(transfer)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().refund(other)).isInstanceOf(TransferResult.Refused.class);
    }

    @Test
    void a_refund_is_created_once_even_after_its_key_has_expired() {
        var charge = paid();
        var refund = new TransferRequest("refund/1", charge, Money.cents(1_000));
        var first = payments().refund(refund);
        fixture.stripe().expireIdempotencyKeys();

        assertThat(payments().refund(refund)).isEqualTo(first);
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(9_000));
    }

    @Test
    void a_seller_whose_ready_webhook_is_missing_is_paid() {
        var seller = anAccountId();
        payoutAccounts.save(PayoutAccount.created(seller, fixture.stripe().createReadySeller()));

        assertThat(payments().transfer(new TransferRequest("payout/1", paid(), PRICE), seller))
                .isInstanceOf(TransferResult.Done.class);
        assertThat(payoutAccounts.of(seller).orElseThrow().ready()).isTrue();
    }

    @Test
    void a_seller_with_unfinished_onboarding_is_refused() {
        var seller = anAccountId();
        payoutAccounts.save(PayoutAccount.created(seller, fixture.stripe().createSeller()));

        assertThat(payments().transfer(new TransferRequest("payout/1", paid(), PRICE), seller))
                .isInstanceOf(TransferResult.Refused.class);
        assertThat(fixture.stripe().requests()).doesNotContain("POST /v1/transfers");
    }

    private Payments payments() {
        return fixture.adapter().payments(sessions, payoutAccounts);
    }

    private AccountId seller() {
        var seller = anAccountId();
        var created =
                payoutAccounts.save(
                        PayoutAccount.created(seller, fixture.stripe().createReadySeller()));
        payoutAccounts.save(created.withStatus(true, List.of()));
        return seller;
    }

    private String paid() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var returnUrl = URI.create("http://localhost/back");
        payments()
                .createSession(
                        new PaymentRequest(payment, PRICE, NOON.plusSeconds(1_860), returnUrl));
        fixture.stripe().pay(payment.toString());
        return ((PaymentStatus.Captured) payments().status(payment)).charge();
    }
}
