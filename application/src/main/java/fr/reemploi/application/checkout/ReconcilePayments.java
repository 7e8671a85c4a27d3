package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
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

/// Reconciles the ledger: each order's entries sum to zero, and the balance of each charge equals
/// the provider's. A provider's total is not compared: it contains fees and payouts to the
/// marketplace.
@UseCase
public final class ReconcilePayments {
    private static final int MAX_UNREAD = 3;
    private static final int BATCH = 100;

    /// Charges are compared when one of their orders changed within this time.
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

    /// Result of the reconciliation.
    ///
    /// @param unbalanced orders whose entries do not sum to zero
    /// @param differences charges whose balance differs from the provider's
    /// @param unread charges whose balance the provider did not return
    public record ReconciliationReport(
            List<OrderId> unbalanced, List<Difference> differences, List<String> unread) {
        public ReconciliationReport {
            unbalanced = List.copyOf(unbalanced);
            differences = List.copyOf(differences);
            unread = List.copyOf(unread);
        }

        public boolean isClean() {
            return unbalanced.isEmpty() && differences.isEmpty() && unread.isEmpty();
        }
    }

    /// A charge whose balance differs.
    ///
    /// @param expected the balance in the ledger
    /// @param actual the balance at the provider
    public record Difference(String charge, Money expected, Money actual) {}

    public ReconciliationReport reconcile() {
        var unbalanced = new ArrayList<OrderId>();
        var differences = new ArrayList<Difference>();
        var unread = new ArrayList<String>();
        var last = Optional.<CheckoutId>empty();
        for (; ; ) {
            var page = checkouts.after(last, BATCH);
            if (page.isEmpty()) return new ReconciliationReport(unbalanced, differences, unread);
            for (var checkout : page) {
                var checkoutOrders = orders.findAll(checkout.orders());
                checkoutOrders.stream()
                        .filter(order -> !isBalanced(order))
                        .map(Order::id)
                        .forEach(unbalanced::add);
                expectedBalances(checkout, checkoutOrders)
                        .forEach((charge, expected) -> {
                            try {
                                compare(charge, expected, differences);
                            } catch (UnavailableException failure) {
                                unread.add(charge);
                                // an outage: the job runs again soon
                                if (unread.size() == MAX_UNREAD) throw failure;
                            }
                        });
            }
            last = Optional.of(page.getLast()).map(Checkout::id);
        }
    }

    private void compare(String charge, Money booked, List<Difference> differences) {
        var reported = payments.balance(charge);
        if (!reported.equals(booked)) differences.add(new Difference(charge, booked, reported));
    }

    /// The expected balance of each recent charge of a checkout.
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

    /// Whether a transfer was requested that the provider may have executed already.
    private static boolean hasPendingTransfers(Order order) {
        var orderPayments = order.payments();
        return order.state() instanceof OrderState.AwaitingPayment
                || orderPayments.pendingRefund().isPresent()
                || orderPayments.pendingPayout().isPresent()
                || orderPayments.pendingReversal().isPresent();
    }

    private static Money providerBalance(Order order) {
        // payments to be refunded belong to charges of their own
        var ledger = order.payments().ledger();
        return ledger.balance(LedgerAccount.PAYMENT_PROVIDER)
                .plus(ledger.balance(LedgerAccount.UNAPPLIED_PAYMENTS));
    }

    private static boolean isBalanced(Order order) {
        return order.payments().ledger().balance().equals(Money.ZERO);
    }
}
