package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.reemploi.adapters.payment.stripe.FakeStripe.Fault;
import fr.reemploi.application.payment.Contest;
import fr.reemploi.application.payment.InMemoryPayees;
import fr.reemploi.application.payment.InMemoryPaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.Bill;
import fr.reemploi.application.payment.Payments.Standing;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.webhook.Notice;
import fr.reemploi.application.webhook.Notice.Topic;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.BankClaim;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Stripe tells when it is asked: of calls that never came, and of buyers' banks.
class StripeNewsTest {
    @RegisterExtension final StripeBeside beside = new StripeBeside();

    private final InMemoryPaymentSessions sessions = new InMemoryPaymentSessions();

    @Test
    void calls_that_never_came_can_be_asked_for() {
        var payment = paid().payment();
        var charge = charge(payment);

        assertThat(beside.adapter().missedNotices().since(NOON))
                .extracting(Notice::topic, Notice::subject)
                .containsExactly(tuple(Topic.PAYMENT, payment.toString()));
        assertThat(beside.adapter().missedNotices().since(NOON.plusSeconds(1))).isEmpty();
        assertThat(charge).startsWith("ch_");
    }

    @Test
    void more_than_a_page_of_them_is_read_to_the_end() {
        var charge = charge(paid().payment());
        for (var i = 0; i < 130; i++) beside.stripe().dispute(charge, "needs_response");

        assertThat(beside.adapter().missedNotices().since(NOON))
                .filteredOn(one -> one.topic() == Topic.CHARGE)
                .hasSize(130);
    }

    @Test
    void a_house_without_a_key_has_missed_nothing_and_a_stripe_that_is_down_says_nothing() {
        beside.stripe().next(Fault.HTML);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> beside.adapter().missedNotices().since(NOON));

        beside.keyIs(Optional.empty());
        assertThat(beside.adapter().missedNotices().since(NOON)).isEmpty();
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
    void what_a_bank_says_is_known_by_the_payment(String status, BankClaim claim) {
        var payment = paid().payment();
        var charge = charge(payment);
        assertThat(payments().contested(charge)).isEmpty();

        beside.stripe().dispute(charge, status);

        assertThat(payments().contested(charge)).contains(new Contest(payment, claim));
    }

    @Test
    void no_bank_says_anything_of_a_charge_nobody_knows() {
        assertThat(payments().contested("ch_nobody_knows")).isEmpty();
    }

    private Bill paid() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        var back = URI.create("http://localhost/back");
        var bill = new Bill(payment, Money.cents(900), NOON.plusSeconds(1_860), back);
        payments().open(bill);
        beside.stripe().pay(payment.toString());
        return bill;
    }

    private String charge(PaymentId payment) {
        return ((Standing.Captured) payments().ask(payment)).charge();
    }

    private Payments payments() {
        return beside.adapter().payments(sessions, new InMemoryPayees());
    }
}
