package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.payment.stripe.FakeStripe.Fault;
import fr.reemploi.application.payment.InMemoryPaymentSessions;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.payment.PaymentsContract;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Stripe, asked by the adapter, does what every provider must do, whatever happens on the way.
final class StripePaymentsTest extends PaymentsContract {
    private static final Money PRICE = Money.cents(10_000);

    @RegisterExtension final StripeFixture beside = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final InMemoryPayoutAccounts payees = new InMemoryPayoutAccounts();
    private final PaymentId mine = new PaymentId(new CheckoutId(IDS.next()), 1);

    @Override
    protected Payments payments() {
        return beside.adapter().payments(sessions, payees);
    }

    @Override
    protected void pay(PaymentId which) {
        beside.stripe().pay(which.toString());
    }

    @Override
    protected void refuse(PaymentId which) {
        beside.stripe().refuse(which.toString());
    }

    @Override
    protected AccountId seller() {
        var seller = anAccountId();
        var payee = payees.save(PayoutAccount.created(seller, beside.stripe().createReadySeller()));
        payees.save(payee.withStatus(true, List.of()));
        return seller;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_page_that_goes_wrong_once_is_the_same_page_in_the_end(Fault fault) {
        beside.stripe().failNext(fault);
        var page = untilAnswered();

        assertThat(open()).isEqualTo(page);
        assertThat(creations("/v1/checkout/sessions")).isPositive();
        pay(mine);
        assertThat(payments().status(mine)).isInstanceOf(PaymentStatus.Captured.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_refund_that_goes_wrong_once_is_one_refund_in_the_end(Fault fault) {
        var charge = paid();
        beside.stripe().failNext(fault, fault);
        var back = new TransferRequest("refund/1", charge, Money.cents(1_000));
        untilAnswered(back);

        assertThat(payments().refund(back)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(9_000));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void one_that_keeps_failing_is_unavailable(Fault fault) {
        beside.stripe().failNext(fault, fault, fault, fault, fault, fault);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::open);
    }

    @Test
    void a_page_whose_name_was_lost_in_a_crash_is_found_again() {
        var page = open();
        var afterwards = beside.adapter().payments(new InMemoryPaymentSessions(), payees);

        assertThat(afterwards.createSession(bill())).isEqualTo(page);
    }

    @Test
    void a_page_may_be_asked_for_until_the_bill_lapses() {
        beside.setTime(NOON.plusSeconds(1_859));

        assertThat(open()).hasPath("/c/pay/" + sessions.find(mine).orElseThrow());
    }

    @Test
    void money_on_a_slow_way_is_pending_until_it_comes() {
        open();
        beside.stripe().payLater(mine.toString());
        assertThat(payments().status(mine)).isEqualTo(new PaymentStatus.Pending());

        pay(mine);
        var captured = (PaymentStatus.Captured) payments().status(mine);
        assertThat(captured.charge()).startsWith("ch_");
        assertThat(captured.at()).isEqualTo(NOON);
    }

    @Test
    void a_wrong_key_and_none_are_unavailable() {
        beside.setKey(Optional.of("sk_test_another0001"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(this::open)
                .satisfies(no -> assertThat(no.code()).isEqualTo("payment.not-authorised"));

        beside.setKey(Optional.empty());
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(this::open)
                .satisfies(no -> assertThat(no.code()).isEqualTo("payment.not-configured"));
    }

    private URI open() {
        return payments().createSession(bill());
    }

    private PaymentRequest bill() {
        var back = URI.create("http://localhost/back");
        return new PaymentRequest(mine, PRICE, NOON.plusSeconds(1_860), back);
    }

    private String paid() {
        open();
        pay(mine);
        return ((PaymentStatus.Captured) payments().status(mine)).charge();
    }

    private URI untilAnswered() {
        return untilAnswered(this::open);
    }

    private void untilAnswered(TransferRequest back) {
        var _ = untilAnswered(() -> payments().refund(back));
    }

    /// As the house does: what nobody knows of is asked for again.
    private static <T> T untilAnswered(Supplier<T> call) {
        for (var attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (UnavailableException again) {
                if (attempt == 3) throw again;
            }
        }
    }

    private long creations(String path) {
        return beside.stripe().requests().stream()
                .filter(request -> request.equals("POST " + path))
                .count();
    }
}
