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

/// Recovery of missed events, and disputes.
class StripeEventsAndDisputesTest {
    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();

    @Test
    void missed_events_are_listed() {
        var payment = paid().payment();
        var charge = charge(payment);

        assertThat(fixture.adapter().webhookEvents().since(NOON))
                .extracting(WebhookEvent::topic, WebhookEvent::subject)
                .containsExactly(tuple(Topic.PAYMENT, payment.toString()));
        assertThat(fixture.adapter().webhookEvents().since(NOON.plusSeconds(1))).isEmpty();
        assertThat(charge).startsWith("ch_");
    }

    @Test
    void all_pages_of_the_event_list_are_read() {
        var charge = charge(paid().payment());
        for (var i = 0; i < 130; i++) fixture.stripe().dispute(charge, "needs_response");

        assertThat(fixture.adapter().webhookEvents().since(NOON))
                .filteredOn(event -> event.topic() == Topic.CHARGE)
                .hasSize(130);
    }

    @Test
    void no_events_without_a_key_and_unavailable_when_stripe_is_down() {
        fixture.stripe().failNext(Fault.HTML);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> fixture.adapter().webhookEvents().since(NOON));

        fixture.setKey(Optional.empty());
        assertThat(fixture.adapter().webhookEvents().since(NOON)).isEmpty();
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
    void the_status_of_a_dispute_is_reported_for_the_payment(
            String status, ChargebackStatus expected) {
        var payment = paid().payment();
        var charge = charge(payment);
        assertThat(payments().chargeback(charge)).isEmpty();

        fixture.stripe().dispute(charge, status);

        assertThat(payments().chargeback(charge)).contains(new Chargeback(payment, expected));
    }

    @Test
    void an_unknown_charge_has_no_chargeback() {
        assertThat(payments().chargeback("ch_nobody_knows")).isEmpty();
    }

    private PaymentRequest paid() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var returnUrl = URI.create("http://localhost/back");
        var request =
                new PaymentRequest(payment, Money.cents(900), NOON.plusSeconds(1_860), returnUrl);
        payments().createSession(request);
        fixture.stripe().pay(payment.toString());
        return request;
    }

    private String charge(PaymentId payment) {
        return ((PaymentStatus.Captured) payments().status(payment)).charge();
    }

    private Payments payments() {
        return fixture.adapter().payments(sessions, new InMemoryPayoutAccounts());
    }
}
