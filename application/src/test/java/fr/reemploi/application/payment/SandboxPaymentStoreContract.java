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

/// What every keeper of the pretended bank's payments must do.
public abstract class SandboxPaymentStoreContract {
    private static final Money A_EURO = Money.cents(100);

    protected abstract SandboxPaymentStore book();

    @ParameterizedTest
    @EnumSource(State.class)
    void what_is_saved_is_found_again_in_every_state(State state) {
        var opened = book().save(aPayment());
        assertThat(book().find(opened.id())).contains(opened);

        var moved = opened.in(state, Optional.of(NOON.plusMillis(1)));
        for (var kind : Kind.values()) {
            moved = moved.moved(new Transaction("key/" + kind, kind, A_EURO, Optional.empty()));
        }
        moved =
                moved.moved(
                        new Transaction("last", Kind.REVERSAL, A_EURO, Optional.of("tr \"1\"")));
        var saved = book().save(moved);

        assertThat(saved).isEqualTo(moved.stored());
        assertThat(book().find(opened.id())).contains(saved);
        assertThat(book().find(aPayment().id())).isEmpty();
    }

    @Test
    void a_writer_who_read_too_early_is_refused() {
        var born = aPayment();
        var read = book().save(born);
        var newer = book().save(read.in(State.PAID, Optional.of(NOON)));

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> book().save(born));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> book().save(read.in(State.CLOSED, Optional.empty())));
        assertThat(book().find(read.id())).contains(newer);
    }

    @Test
    void of_twenty_who_pay_at_once_one_does() throws Exception {
        var opened = book().save(aPayment());

        var paid =
                ConcurrentCalls.of(
                        20,
                        StaleVersionException.class,
                        _ -> book().save(opened.in(State.PAID, Optional.of(NOON))));

        assertThat(paid).hasSize(1);
    }

    @Test
    void all_come_in_the_order_of_their_ids_texts() {
        var checkout = new CheckoutId(IDS.next());
        var saved =
                IntStream.of(1, 10, 2, 20, 3)
                        .mapToObj(attempt -> book().save(aPayment(checkout, attempt)))
                        .toList();

        assertThat(book().after(Optional.empty(), 3)).isEqualTo(saved.subList(0, 3));
        assertThat(book().after(Optional.of(saved.get(2).id()), 3)).isEqualTo(saved.subList(3, 5));
        assertThat(book().after(Optional.of(saved.get(4).id()), 3)).isEmpty();
    }

    private static SandboxPayment aPayment() {
        return aPayment(new CheckoutId(IDS.next()), 1);
    }

    private static SandboxPayment aPayment(CheckoutId checkout, int attempt) {
        var back = URI.create("http://localhost/commandes?a=%C3%A9");
        var payment = new PaymentId(checkout, attempt);
        return SandboxPayment.opened(
                new Payments.PaymentRequest(
                        payment, Money.cents(12_990), NOON.plusSeconds(1), back));
    }
}
