package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// An installation that has just switched to real payments.
class RoutingPaymentsTest {
    private final FakePayments simulated = new FakePayments(() -> NOON);
    private final FakePayments real = new FakePayments(() -> NOON);
    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final PaymentId payment = new PaymentId(new CheckoutId(IDS.next()), 1);
    private PaymentMode mode = PaymentMode.SIMULATED;
    private final RoutingPayments routing =
            new RoutingPayments(simulated, simulated, real, sessions, () -> mode);

    @Test
    void new_sessions_are_created_at_the_provider_currently_configured() {
        open(payment);
        mode = PaymentMode.REAL;
        var other = new PaymentId(new CheckoutId(IDS.next()), 1);
        open(other);

        assertThat(simulated.amountDue(payment)).isPresent();
        assertThat(real.amountDue(payment)).isEmpty();
        assertThat(real.amountDue(other)).isPresent();
        assertThat(routing.amountDue(other)).isEmpty();
        assertThat(routing.isActive()).isFalse();
    }

    @Test
    void a_simulated_payment_stays_simulated() {
        open(payment);
        mode = PaymentMode.REAL;
        open(payment);
        routing.succeed(payment, Duration.ZERO);

        assertThat(routing.status(payment)).isInstanceOf(PaymentStatus.Captured.class);
        assertThat(real.amountDue(payment)).isEmpty();
    }

    @Test
    void a_real_payment_stays_real_when_the_key_is_removed() {
        mode = PaymentMode.REAL;
        open(payment);
        sessions.save(payment, "cs_1");
        real.succeed(payment);
        mode = PaymentMode.SIMULATED;

        assertThat(routing.status(payment)).isInstanceOf(PaymentStatus.Captured.class);
        routing.expireSession(payment);
        assertThat(real.isClosed(payment)).isTrue();
    }

    @Test
    void a_charge_belongs_to_the_provider_that_created_it() {
        mode = PaymentMode.REAL;
        open(payment);
        real.succeed(payment);

        assertThat(routing.balance("charge-" + payment)).isEqualTo(Money.cents(500));
        assertThat(routing.balance(payment.toString())).isEqualTo(Money.ZERO);
        assertThat(routing.chargeback("charge-" + payment)).isEmpty();
    }

    @Test
    void payments_whose_key_is_lost_are_neither_simulated_nor_real() {
        real.setUnavailable(true);
        mode = PaymentMode.UNAVAILABLE;

        assertThat(routing.isActive()).isFalse();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(routing::requireAvailable)
                .satisfies(lost -> assertThat(lost.code()).isEqualTo("payment.unavailable"));

        mode = PaymentMode.SIMULATED;
        assertThatNoException().isThrownBy(routing::requireAvailable);
    }

    private void open(PaymentId which) {
        var returnUrl = URI.create("http://localhost/back");
        routing.createSession(
                new PaymentRequest(which, Money.cents(500), NOON.plusSeconds(60), returnUrl));
    }
}
