package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract of `Checkouts`.
public abstract class CheckoutsContract {
    private static final Instant EXPIRY = NOON.plus(Checkout.LIFETIME);
    private static final URI PAGE = URI.create("http://localhost/pay?a=%C3%A9&b=1");

    protected abstract Checkouts checkouts();

    /// The outbox of the events of its checkouts.
    protected abstract Outbox outbox();

    static Stream<Checkout> everyState() {
        var opened = opened();
        var failed = opened.failPayment(opened.currentPayment()).now();
        var paid = opened.capture(aCapture(opened, "ch_1"), NOON).now();
        var expired = opened.applyDeadlines(EXPIRY).now();
        var twice = paid.capture(aCapture(paid, "ch_2"), NOON).now();
        return Stream.of(
                aCheckout(),
                opened,
                failed,
                failed.retryPayment(NOON).now(),
                paid,
                twice,
                twice.capture(aCapture(paid, "ch_3"), NOON)
                        .now()
                        .markUnappliedPaymentRefunded("ch_2")
                        .now(),
                expired,
                expired.capture(aCapture(expired, "ch_1"), EXPIRY).now(),
                opened.cancel(NOON.plusMillis(1)).now());
    }

    private static Checkout aCheckout() {
        return aCheckout(EXPIRY);
    }

    private static Checkout aCheckout(Instant expiry) {
        return place(expiry).now();
    }

    private static Change<Checkout> place(Instant expiry) {
        var orders = List.of(new OrderId(IDS.next()), new OrderId(IDS.next()));
        var basket = new Checkout.Contents(anAccountId(), orders, Money.cents(12_990));
        return Checkout.place(new CheckoutId(IDS.next()), basket, NOON, expiry);
    }

    private static Checkout opened() {
        var checkout = aCheckout();
        return checkout.withPaymentPage(checkout.currentPayment(), PAGE).now();
    }

    private static Capture aCapture(Checkout checkout, String charge) {
        return new Capture(checkout.currentPayment(), charge, checkout.total(), NOON);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void every_state_is_saved_and_found_unchanged(Checkout checkout) {
        var saved = checkouts().save(Change.of(checkout));

        assertThat(saved).isEqualTo(checkout.withNextVersion());
        assertThat(checkouts().find(checkout.id())).contains(saved);
        assertThat(checkouts().find(aCheckout().id())).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = checkouts().save(Change.of(aCheckout()));
        var updated = checkouts().save(stored.cancel(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> checkouts().save(stored.capture(aCapture(stored, "ch_1"), NOON)));
        assertThat(checkouts().find(stored.id())).contains(updated);
    }

    @Test
    void a_checkout_is_created_once() {
        var created = Change.of(aCheckout());
        checkouts().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> checkouts().save(created));
    }

    @Test
    void one_that_was_never_stored_cannot_be_changed() {
        var unknown = aCheckout().withNextVersion();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> checkouts().save(unknown.cancel(NOON)));
        assertThat(checkouts().find(unknown.id())).isEmpty();
    }

    @Test
    void events_are_stored_with_their_change() {
        var checkout = checkouts().save(place(EXPIRY));
        var later = NOON.plusMillis(1);
        checkouts().save(checkout.capture(aCapture(checkout, "ch_1"), later));

        var dueEvents = outbox().due(10);

        assertThat(dueEvents)
                .extracting(StoredEvent::event)
                .containsExactly(new CheckoutChanged(checkout.id(), CheckoutStatus.PAID, later));
        assertThat(dueEvents)
                .extracting(StoredEvent::aggregate)
                .containsOnly("checkout/" + checkout.id());
        dueEvents.forEach(outbox()::markDelivered);
        assertThat(outbox().due(10)).isEmpty();
    }

    @Test
    void of_twenty_concurrent_payments_one_pays_and_the_others_are_unapplied() throws Exception {
        var id = checkouts().save(Change.of(aCheckout())).id();

        ConcurrentCalls.run(20, NoneRefused.class, number -> pay(id, "ch_" + number));

        var paid = checkouts().get(id);
        assertThat(paid.status(NOON)).isEqualTo(CheckoutStatus.PAID);
        assertThat(paid.unappliedPayments()).hasSize(19);
        assertThat(paid.version().value()).isEqualTo(21);
    }

    /// Retries more often than `update`: with twenty concurrent writers ten attempts may not
    /// suffice.
    private Checkout pay(CheckoutId id, String charge) {
        while (true) {
            try {
                return checkouts()
                        .update(id, checkout -> checkout.capture(aCapture(checkout, charge), NOON));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    @Test
    void expired_and_not_ended_ones_are_due_oldest_first() {
        var young = checkouts().save(Change.of(aCheckout(EXPIRY.plusSeconds(2))));
        var old = checkouts().save(Change.of(aCheckout(EXPIRY)));
        var next = checkouts().save(Change.of(aCheckout(EXPIRY.plusSeconds(1))));
        checkouts().save(Change.of(aCheckout().cancel(NOON).now()));
        checkouts().save(checkouts().save(Change.of(aCheckout())).applyDeadlines(EXPIRY));

        assertThat(checkouts().due(EXPIRY.minusMillis(1), 10)).isEmpty();
        assertThat(checkouts().due(EXPIRY, 10)).containsExactly(old);
        assertThat(checkouts().due(young.expiresAt(), 10)).containsExactly(old, next, young);
        assertThat(checkouts().due(young.expiresAt(), 2)).containsExactly(old, next);

        checkouts().save(old.applyDeadlines(EXPIRY));
        assertThat(checkouts().due(young.expiresAt(), 10)).containsExactly(next, young);
    }

    @Test
    void all_come_in_the_order_of_their_ids() {
        var saved =
                Stream.generate(CheckoutsContract::aCheckout)
                        .limit(5)
                        .map(checkout -> checkouts().save(Change.of(checkout)))
                        .toList();

        assertThat(checkouts().after(Optional.empty(), 3)).isEqualTo(saved.subList(0, 3));
        assertThat(checkouts().after(Optional.of(saved.get(2).id()), 3))
                .isEqualTo(saved.subList(3, 5));
    }

    private static final class NoneRefused extends RuntimeException {}
}
