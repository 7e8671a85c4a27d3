package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Reconciliation with a provider that does not return every balance.
class ReconcilePaymentsTest {
    private final Set<String> unreadable = new HashSet<>();
    private final List<String> requested = new ArrayList<>();
    private final PurchaseFixture fixture =
            new PurchaseFixture(
                    new InMemoryApplication(
                            Ports.IN_MEMORY.with(Payments.class, this::withUnreadableBalances)));

    @Test
    void one_balance_that_cannot_be_read_stops_no_other() {
        var charges = buy(5);
        unreadable.addAll(List.of(charges.get(0), charges.get(2)));

        var report = fixture.reconcilePayments.reconcile();

        assertThat(report.unread()).containsExactlyInAnyOrderElementsOf(unreadable);
        assertThat(report.differences()).isEmpty();
        assertThat(report.isClean()).isFalse();
        assertThat(requested).containsExactlyInAnyOrderElementsOf(charges);
    }

    @Test
    void an_outage_ends_the_run_at_the_third_balance() {
        unreadable.addAll(buy(5));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(fixture.reconcilePayments::reconcile)
                .matches(outage -> outage.code().equals("payment.unavailable"));

        assertThat(requested).hasSize(3);
    }

    @Test
    void after_an_outage_the_next_run_reads_all_balances() {
        var charges = buy(4);
        unreadable.addAll(charges);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(fixture.reconcilePayments::reconcile);
        unreadable.clear();
        requested.clear();

        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
        assertThat(requested).containsExactlyInAnyOrderElementsOf(charges);
    }

    /// Buys parts one by one.
    ///
    /// @return the charges
    private List<String> buy(int parts) {
        var seller = fixture.aSeller();
        var buyer = fixture.aBuyer();
        for (var i = 0; i < parts; i++) fixture.paidOrder(buyer, fixture.aPart(seller));
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
        var charges = List.copyOf(requested);
        assertThat(charges).hasSize(parts).doesNotHaveDuplicates();
        requested.clear();
        return charges;
    }

    private Payments withUnreadableBalances(Payments payments) {
        return (Payments)
                Proxy.newProxyInstance(
                        Payments.class.getClassLoader(),
                        new Class<?>[] {Payments.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("balance")) {
                                var charge = String.valueOf(arguments[0]);
                                requested.add(charge);
                                if (unreadable.contains(charge))
                                    throw new UnavailableException(
                                            "payment.unavailable", Optional.empty());
                            }
                            try {
                                return method.invoke(payments, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
