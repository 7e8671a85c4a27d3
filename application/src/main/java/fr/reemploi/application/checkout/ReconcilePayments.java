package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutState;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proves that the books are right: each order sums to zero, and what the books say is left of a
/// charge is what the payment provider says. A provider's total would prove nothing: its own fees
/// and what it pays out to the marketplace are in it.
@UseCase
public final class ReconcilePayments {
    private static final int BATCH = 100;

    /// The provider is asked about charges whose orders moved within this time.
    private static final Duration RECENT = Duration.ofDays(7);

    private final Orders orders;
    private final Checkouts checkouts;
    private final Payments payments;
    private final BusinessClock clock;

    public ReconcilePayments(
            Orders orders, Checkouts checkouts, Payments payments, BusinessClock clock) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.payments = payments;
        this.clock = clock;
    }

    /// What the check found.
    ///
    /// @param unbalanced orders whose entries do not sum to zero
    /// @param differences charges of which the provider says another thing than the books
    public record ReconciliationReport(List<OrderId> unbalanced, List<Difference> differences) {
        public ReconciliationReport {
            unbalanced = List.copyOf(unbalanced);
            differences = List.copyOf(differences);
        }

        public boolean isClean() {
            return unbalanced.isEmpty() && differences.isEmpty();
        }
    }

    /// A charge that is not what the books say.
    ///
    /// @param expected what should be left of it
    /// @param actual what the provider says is left
    public record Difference(String charge, Money expected, Money actual) {}

    public ReconciliationReport reconcile() {
        var unbalanced = new ArrayList<OrderId>();
        var differences = new ArrayList<Difference>();
        var last = Optional.<CheckoutId>empty();
        for (; ; ) {
            var page = checkouts.after(last, BATCH);
            if (page.isEmpty()) return new ReconciliationReport(unbalanced, differences);
            for (var checkout : page) {
                var checkoutOrders = orders.findAll(checkout.orders());
                checkoutOrders.stream()
                        .filter(order -> !isBalanced(order))
                        .map(Order::id)
                        .forEach(unbalanced::add);
                expectedBalances(checkout, checkoutOrders)
                        .forEach((charge, expected) -> compare(charge, expected, differences));
            }
            last = Optional.of(page.getLast()).map(Checkout::id);
        }
    }

    private void compare(String charge, Money booked, List<Difference> differences) {
        var reported = payments.balance(charge);
        if (!reported.equals(booked)) differences.add(new Difference(charge, booked, reported));
    }

    /// What should be left of each charge of a checkout that is worth asking about now.
    private Map<String, Money> expectedBalances(Checkout checkout, List<Order> checkoutOrders) {
        var since = clock.instant().minus(RECENT);
        var expected = new LinkedHashMap<String, Money>();
        if (checkout.state() instanceof CheckoutState.Paid(var capture)
                && checkoutOrders.stream().anyMatch(order -> hasChangedSince(order, since))
                && checkoutOrders.stream().noneMatch(ReconcilePayments::hasPendingTransfers))
            expected.put(
                    capture.charge(),
                    Money.sum(checkoutOrders.stream().map(ReconcilePayments::providerBalance)));
        for (var unapplied : checkout.unappliedPayments()) {
            var capture = unapplied.capture();
            if (capture.at().isBefore(since)) continue;
            expected.put(capture.charge(), unapplied.refunded() ? Money.ZERO : capture.amount());
        }
        return expected;
    }

    private static boolean hasChangedSince(Order order, Instant since) {
        return !order.timeline().getLast().at().isBefore(since);
    }

    /// Whether something was asked of the provider that he has perhaps done already.
    private static boolean hasPendingTransfers(Order order) {
        var funds = order.payments();
        return order.state() instanceof OrderState.AwaitingPayment
                || funds.pendingRefund().isPresent()
                || funds.pendingPayout().isPresent()
                || funds.pendingReversal().isPresent();
    }

    private static Money providerBalance(Order order) {
        return order.payments().ledger().balance(LedgerAccount.PAYMENT_PROVIDER);
    }

    private static boolean isBalanced(Order order) {
        return order.payments().ledger().balance().equals(Money.ZERO);
    }
}
