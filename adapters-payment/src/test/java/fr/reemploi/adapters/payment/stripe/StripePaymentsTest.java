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

/// Runs the contract of payment providers against the Stripe adapter, also with failing responses.
final class StripePaymentsTest extends PaymentsContract {
    private static final Money PRICE = Money.cents(10_000);

    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final InMemoryPayoutAccounts payoutAccounts = new InMemoryPayoutAccounts();
    private final PaymentId paymentId = new PaymentId(new CheckoutId(IDS.next()), 1);

    @Override
    protected Payments payments() {
        return fixture.adapter().payments(sessions, payoutAccounts);
    }

    @Override
    protected void pay(PaymentId which) {
        fixture.stripe().pay(which.toString());
    }

    @Override
    protected void reject(PaymentId which) {
        fixture.stripe().refuse(which.toString());
    }

    @Override
    protected AccountId seller() {
        var seller = anAccountId();
        var created =
                payoutAccounts.save(
                        PayoutAccount.created(seller, fixture.stripe().createReadySeller()));
        payoutAccounts.save(created.withStatus(true, List.of()));
        return seller;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_session_is_created_once_despite_a_failed_call(Fault fault) {
        fixture.stripe().failNext(fault);
        var page = untilAvailable();

        assertThat(createSession()).isEqualTo(page);
        assertThat(creations("/v1/checkout/sessions")).isPositive();
        pay(paymentId);
        assertThat(payments().status(paymentId)).isInstanceOf(PaymentStatus.Captured.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_refund_is_created_once_despite_a_failed_call(Fault fault) {
        var charge = paid();
        fixture.stripe().failNext(fault, fault);
        var refund = new TransferRequest("refund/1", charge, Money.cents(1_000));
        untilAvailable(refund);

        assertThat(payments().refund(refund)).isInstanceOf(TransferResult.Done.class);
        assertThat(payments().balance(charge)).isEqualTo(Money.cents(9_000));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void repeated_failures_are_unavailable(Fault fault) {
        fixture.stripe().failNext(fault, fault, fault, fault, fault, fault);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::createSession);
    }

    @Test
    void a_session_whose_id_was_not_stored_is_returned_again() {
        var page = createSession();
        var afterwards = fixture.adapter().payments(new InMemoryPaymentSessions(), payoutAccounts);

        assertThat(afterwards.createSession(paymentRequest())).isEqualTo(page);
    }

    @Test
    void a_session_may_be_created_until_the_request_expires() {
        fixture.setTime(NOON.plusSeconds(1_859));

        assertThat(createSession()).hasPath("/c/pay/" + sessions.find(paymentId).orElseThrow());
    }

    @Test
    void a_delayed_payment_is_pending_until_it_is_captured() {
        createSession();
        fixture.stripe().payLater(paymentId.toString());
        assertThat(payments().status(paymentId)).isEqualTo(new PaymentStatus.Pending());

        pay(paymentId);
        var captured = (PaymentStatus.Captured) payments().status(paymentId);
        assertThat(captured.charge()).startsWith("ch_");
        assertThat(captured.at()).isEqualTo(NOON);
    }

    @Test
    void a_wrong_or_missing_key_is_unavailable() {
        fixture.setKey(Optional.of("sk_test_another0001"));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(this::createSession)
                .satisfies(
                        failure -> assertThat(failure.code()).isEqualTo("payment.not-authorised"));

        fixture.setKey(Optional.empty());
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> payments().requireAvailable())
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("payment.unavailable");
                    assertThat(failure.retryAfter()).isEmpty();
                });
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(this::createSession)
                .satisfies(
                        failure -> assertThat(failure.code()).isEqualTo("payment.not-configured"));
    }

    private URI createSession() {
        return payments().createSession(paymentRequest());
    }

    private PaymentRequest paymentRequest() {
        var returnUrl = URI.create("http://localhost/back");
        return new PaymentRequest(paymentId, PRICE, NOON.plusSeconds(1_860), returnUrl);
    }

    private String paid() {
        createSession();
        pay(paymentId);
        return ((PaymentStatus.Captured) payments().status(paymentId)).charge();
    }

    private URI untilAvailable() {
        return untilAvailable(this::createSession);
    }

    private void untilAvailable(TransferRequest refund) {
        var _ = untilAvailable(() -> payments().refund(refund));
    }

    /// Retries as the application does after an unknown outcome.
    private static <T> T untilAvailable(Supplier<T> call) {
        for (var attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (UnavailableException unavailable) {
                if (attempt == 3) throw unavailable;
            }
        }
    }

    private long creations(String path) {
        return fixture.stripe().requests().stream()
                .filter(request -> request.equals("POST " + path))
                .count();
    }
}
