package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A house that takes real money since this morning.
class RoutingPaymentsTest {
    private final FakePayments pretended = new FakePayments(() -> NOON);
    private final FakePayments real = new FakePayments(() -> NOON);
    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();
    private final PaymentId payment = new PaymentId(new CheckoutId(IDS.next()), 1);
    private boolean isReal;
    private final RoutingPayments chosen =
            new RoutingPayments(pretended, pretended, real, sessions, () -> isReal);

    @Test
    void new_pages_are_opened_by_whom_the_settings_say_at_that_moment() {
        open(payment);
        isReal = true;
        var other = new PaymentId(new CheckoutId(IDS.next()), 1);
        open(other);

        assertThat(pretended.asked(payment)).isPresent();
        assertThat(real.asked(payment)).isEmpty();
        assertThat(real.asked(other)).isPresent();
        assertThat(chosen.asked(other)).isEmpty();
        assertThat(chosen.isInUse()).isFalse();
    }

    @Test
    void what_was_pretended_stays_pretended() {
        open(payment);
        isReal = true;
        open(payment);
        chosen.succeed(payment, Duration.ZERO);

        assertThat(chosen.ask(payment)).isInstanceOf(PaymentStatus.Captured.class);
        assertThat(real.asked(payment)).isEmpty();
    }

    @Test
    void what_was_real_stays_real_when_the_key_is_taken_away() {
        isReal = true;
        open(payment);
        sessions.keep(payment, "cs_1");
        real.succeed(payment);
        isReal = false;

        assertThat(chosen.ask(payment)).isInstanceOf(PaymentStatus.Captured.class);
        chosen.close(payment);
        assertThat(real.isClosed(payment)).isTrue();
    }

    @Test
    void a_charge_belongs_to_who_named_it() {
        isReal = true;
        open(payment);
        real.succeed(payment);

        assertThat(chosen.held("charge-" + payment)).isEqualTo(Money.cents(500));
        assertThat(chosen.held(payment.toString())).isEqualTo(Money.NOTHING);
        assertThat(chosen.contested("charge-" + payment)).isEmpty();
    }

    private void open(PaymentId which) {
        var back = URI.create("http://localhost/back");
        chosen.open(new PaymentRequest(which, Money.cents(500), NOON.plusSeconds(60), back));
    }
}
