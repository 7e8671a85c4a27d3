package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import org.junit.jupiter.api.Test;

/// Contract of `PaymentSessions`.
public abstract class PaymentSessionsContract {
    protected abstract PaymentSessions sessions();

    @Test
    void a_page_is_found_again_by_its_payment_alone() {
        var checkout = new CheckoutId(IDS.next());
        var payment = new PaymentId(checkout, 1);
        sessions().save(payment, "cs_test_a1b2");

        assertThat(sessions().find(payment)).contains("cs_test_a1b2");
        assertThat(sessions().find(new PaymentId(checkout, 2))).isEmpty();
    }

    @Test
    void the_first_session_of_a_payment_stays() {
        var payment = new PaymentId(new CheckoutId(IDS.next()), 1);
        sessions().save(payment, "cs_first");
        sessions().save(payment, "cs_second");

        assertThat(sessions().find(payment)).contains("cs_first");
    }
}
