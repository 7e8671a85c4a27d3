package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.reemploi.adapters.payment.stripe.FakeStripe.Fault;
import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.application.payment.InMemoryPaymentSessions;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.PaymentRequest;
import fr.reemploi.application.payment.Payments.PaymentStatus;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Stripe tells when it is asked: of calls that never came, and of buyers' banks.
class StripeEventsAndDisputesTest {
    @RegisterExtension final StripeFixture beside = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();

    @Test
    void calls_that_never_came_can_be_asked_for() {
        var payment = paid().payment();
        var charge = charge(payment);

        assertThat(beside.adapter().webhookEvents().since(NOON))
                .extracting(WebhookEvent::topic, WebhookEvent::subject)
                .containsExactly(tuple(Topic.PAYMENT, payment.toString()));
        assertThat(beside.adapter().webhookEvents().since(NOON.plusSeconds(1))).isEmpty();
        assertThat(charge).startsWith("ch_");
    }

    @Test
    void more_than_a_page_of_them_is_read_to_the_end() {
        var charge = charge(paid().payment());
        for (var i = 0; i < 130; i++) beside.stripe().dispute(charge, "needs_response");

        assertThat(beside.adapter().webhookEvents().since(NOON))
                .filteredOn(event -> event.topic() == Topic.CHARGE)
                .hasSize(130);
    }

    @Test
    void a_house_without_a_key_has_missed_nothing_and_a_stripe_that_is_down_says_nothing() {
        beside.stripe().failNext(Fault.HTML);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> beside.adapter().webhookEvents().since(NOON));

        beside.setKey(Optional.empty());
        assertThat(beside.adapter().webhookEvents().since(NOON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "needs_response, OPEN",
        "warning_under_review, OPEN",
        "a_word_of_next_year, OPEN",
        "won, NONE",
        "warning_closed, NONE",
        "lost, LOST"
    })
    void what_a_bank_says_is_known_by_the_payment(String status, ChargebackStatus claim) {
        var payment = paid().payment();
        var charge = charge(payment);
        assertThat(payments().chargeback(charge)).isEmpty();

        beside.stripe().dispute(charge, status);

        assertThat(payments().chargeback(charge)).contains(new Chargeback(payment, claim));
    }

    @Test
    void no_bank_says_anything_of_a_charge_nobody_knows() {
        assertThat(payments().chargeback("ch_nobody_knows")).isEmpty();
    }

    private PaymentRequest paid() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var back = URI.create("http://localhost/back");
        var request = new PaymentRequest(payment, Money.cents(900), NOON.plusSeconds(1_860), back);
        payments().createSession(request);
        beside.stripe().pay(payment.toString());
        return request;
    }

    private String charge(PaymentId payment) {
        return ((PaymentStatus.Captured) payments().status(payment)).charge();
    }

    private Payments payments() {
        return beside.adapter().payments(sessions, new InMemoryPayoutAccounts());
    }
}
