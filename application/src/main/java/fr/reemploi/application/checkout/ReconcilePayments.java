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
    private static final Duration LATELY = Duration.ofDays(7);

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

        public boolean isRight() {
            return unbalanced.isEmpty() && differences.isEmpty();
        }
    }

    /// A charge that is not what the books say.
    ///
    /// @param booked what should be left of it
    /// @param reported what the provider says is left
    public record Difference(String charge, Money booked, Money reported) {}

    public ReconciliationReport check() {
        var unbalanced = new ArrayList<OrderId>();
        var differences = new ArrayList<Difference>();
        var last = Optional.<CheckoutId>empty();
        for (; ; ) {
            var some = checkouts.after(last, BATCH);
            if (some.isEmpty()) return new ReconciliationReport(unbalanced, differences);
            for (var checkout : some) {
                var its = orders.findAll(checkout.orders());
                its.stream()
                        .filter(one -> !isBalanced(one))
                        .map(Order::id)
                        .forEach(unbalanced::add);
                booked(checkout, its).forEach((charge, left) -> compare(charge, left, differences));
            }
            last = Optional.of(some.getLast()).map(Checkout::id);
        }
    }

    private void compare(String charge, Money booked, List<Difference> differences) {
        var reported = payments.held(charge);
        if (!reported.equals(booked)) differences.add(new Difference(charge, booked, reported));
    }

    /// What should be left of each charge of a checkout that is worth asking about now.
    private Map<String, Money> booked(Checkout checkout, List<Order> its) {
        var since = clock.instant().minus(LATELY);
        var left = new LinkedHashMap<String, Money>();
        if (checkout.state() instanceof CheckoutState.Paid(var capture)
                && its.stream().anyMatch(one -> hasMoved(one, since))
                && its.stream().noneMatch(ReconcilePayments::isMoving))
            left.put(capture.charge(), Money.sum(its.stream().map(ReconcilePayments::held)));
        for (var stray : checkout.strays()) {
            var capture = stray.capture();
            if (capture.at().isBefore(since)) continue;
            left.put(capture.charge(), stray.refunded() ? Money.NOTHING : capture.amount());
        }
        return left;
    }

    private static boolean hasMoved(Order order, Instant since) {
        return !order.timeline().getLast().at().isBefore(since);
    }

    /// Whether something was asked of the provider that he has perhaps done already.
    private static boolean isMoving(Order order) {
        var funds = order.funds();
        return order.state() instanceof OrderState.AwaitingPayment
                || funds.refundToPay().isPresent()
                || funds.payoutUnderWay().isPresent()
                || funds.reversalUnderWay().isPresent();
    }

    private static Money held(Order order) {
        return order.funds().ledger().balance(LedgerAccount.PROVIDER);
    }

    private static boolean isBalanced(Order order) {
        return order.funds().ledger().balance().equals(Money.NOTHING);
    }
}
