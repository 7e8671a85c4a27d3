package fr.reemploi.domain.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.Checkout.Contents;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CheckoutTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofMinutes(30));
    private static final Money TOTAL = Money.cents(10_000);
    private static final CheckoutId ID = new CheckoutId(new UUID(1, 1));

    private final Checkout checkout =
            Checkout.place(
                            ID,
                            new Contents(
                                    new AccountId(new UUID(2, 2)),
                                    List.of(new OrderId(new UUID(3, 3))),
                                    TOTAL),
                            NOON,
                            END)
                    .now();

    @Test
    void money_in_time_pays_and_the_same_money_again_changes_nothing() {
        var paid = checkout.capture(capture("ch_1", TOTAL), END.minusMillis(1)).now();
        assertThat(paid.status(END)).isEqualTo(CheckoutStatus.PAID);
        assertThat(paid.capture(capture("ch_1", TOTAL), END).changed()).isFalse();
    }

    @Test
    void a_late_second_or_different_payment_is_unapplied() {
        var late = checkout.capture(capture("ch_1", TOTAL), END).now();
        assertThat(late.unappliedPayments()).hasSize(1);
        assertThat(late.status(END)).isEqualTo(CheckoutStatus.EXPIRED);
        var twice =
                checkout.capture(capture("ch_1", TOTAL), NOON)
                        .now()
                        .capture(capture("ch_2", TOTAL), NOON)
                        .now();
        assertThat(twice.status(NOON)).isEqualTo(CheckoutStatus.PAID);
        assertThat(twice.unappliedPayments()).hasSize(1);
        var other = checkout.capture(capture("ch_1", Money.cents(1)), NOON).now();
        assertThat(other.status(NOON)).isEqualTo(CheckoutStatus.AWAITING_PAYMENT);
        assertThat(other.markUnappliedPaymentRefunded("ch_1").now().unappliedPayments())
                .allMatch(UnappliedPayment::refunded);
    }

    @Test
    void a_failed_attempt_may_be_followed_by_another_while_there_is_time() {
        var payment = checkout.currentPayment();
        var opened = checkout.withPaymentPage(payment, URI.create("/pay")).now();
        assertThat(opened.retryPayment(NOON).changed()).isFalse();
        var failed = opened.failPayment(payment).now();
        var again = failed.retryPayment(NOON).now();
        assertThat(again.currentPayment()).isEqualTo(new PaymentId(ID, 2));
        assertThat(again.currentAttempt().page()).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> failed.retryPayment(END));
    }

    @Test
    void it_expires_and_cannot_be_cancelled_afterwards() {
        assertThat(checkout.status(END)).isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(checkout.applyDeadlines(END.minusMillis(1)).changed()).isFalse();
        assertThat(checkout.applyDeadlines(END).now().deadline()).isEmpty();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> checkout.cancel(END));
        var cancelled = checkout.cancel(NOON).now();
        assertThat(cancelled.applyDeadlines(END).changed()).isFalse();
        assertThat(cancelled.status(END)).isEqualTo(CheckoutStatus.CANCELLED);
    }

    @Test
    void a_payment_id_contains_its_checkout_id() {
        var payment = new PaymentId(ID, 12);
        assertThat(PaymentId.parse(payment.toString())).contains(payment);
        assertThat(PaymentId.parse("nonsense-1")).isEmpty();
        assertThat(PaymentId.parse(ID + "-")).isEmpty();
    }

    private static Capture capture(String charge, Money amount) {
        return new Capture(new PaymentId(ID, 1), charge, amount, NOON);
    }
}
