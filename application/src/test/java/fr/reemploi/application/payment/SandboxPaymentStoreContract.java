package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract of `SandboxPaymentStore`.
public abstract class SandboxPaymentStoreContract {
    private static final Money A_EURO = Money.cents(100);

    protected abstract SandboxPaymentStore store();

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_is_saved_and_found_unchanged(State state) {
        var opened = store().save(aPayment());
        assertThat(store().find(opened.id())).contains(opened);

        var changed = opened.withState(state, Optional.of(NOON.plusMillis(1)));
        for (var kind : Kind.values()) {
            changed =
                    changed.withTransaction(
                            new Transaction("key/" + kind, kind, A_EURO, Optional.empty()));
        }
        changed =
                changed.withTransaction(
                        new Transaction("last", Kind.REVERSAL, A_EURO, Optional.of("tr \"1\"")));
        var saved = store().save(changed);

        assertThat(saved).isEqualTo(changed.withNextVersion());
        assertThat(store().find(opened.id())).contains(saved);
        assertThat(store().find(aPayment().id())).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var created = aPayment();
        var stored = store().save(created);
        var updated = store().save(stored.withState(State.PAID, Optional.of(NOON)));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> store().save(created));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> store().save(stored.withState(State.CLOSED, Optional.empty())));
        assertThat(store().find(stored.id())).contains(updated);
    }

    @Test
    void of_twenty_who_pay_at_once_one_does() throws Exception {
        var opened = store().save(aPayment());

        var paid =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        _ -> store().save(opened.withState(State.PAID, Optional.of(NOON))));

        assertThat(paid).hasSize(1);
    }

    @Test
    void all_come_in_the_order_of_their_ids_texts() {
        var checkout = new CheckoutId(IDS.next());
        var saved =
                IntStream.of(1, 10, 2, 20, 3)
                        .mapToObj(attempt -> store().save(aPayment(checkout, attempt)))
                        .toList();

        assertThat(store().after(Optional.empty(), 3)).isEqualTo(saved.subList(0, 3));
        assertThat(store().after(Optional.of(saved.get(2).id()), 3)).isEqualTo(saved.subList(3, 5));
        assertThat(store().after(Optional.of(saved.get(4).id()), 3)).isEmpty();
    }

    private static SandboxPayment aPayment() {
        return aPayment(new CheckoutId(IDS.next()), 1);
    }

    private static SandboxPayment aPayment(CheckoutId checkout, int attempt) {
        var returnUrl = URI.create("http://localhost/commandes?a=%C3%A9");
        var payment = new PaymentId(checkout, attempt);
        return SandboxPayment.opened(
                new Payments.PaymentRequest(
                        payment, Money.cents(12_990), NOON.plusSeconds(1), returnUrl));
    }
}
