package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.order.Order;
import java.util.ArrayList;
import java.util.List;

/// Applies deadlines: ends unpaid checkouts and advances overdue orders. Safe to run on two nodes
/// at once, since transitions are idempotent.
@UseCase
public final class ProcessDeadlines {
    private static final int BATCH = 100;

    private final Checkouts checkouts;
    private final Orders orders;
    private final ConfirmPayment confirm;
    private final SettleCheckout settleCheckout;
    private final SettleOrder settleOrder;
    private final BusinessClock clock;

    public ProcessDeadlines(
            Checkouts checkouts,
            Orders orders,
            ConfirmPayment confirm,
            SettleCheckout settleCheckout,
            SettleOrder settleOrder,
            BusinessClock clock) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.confirm = confirm;
        this.settleCheckout = settleCheckout;
        this.settleOrder = settleOrder;
        this.clock = clock;
    }

    /// Processes everything due; one failure does not stop the others.
    ///
    /// @return the number of processed items
    /// @throws RuntimeException the first failure, after all were tried
    public int process() {
        var now = clock.instant();
        var failures = new ArrayList<RuntimeException>();
        var done = 0;
        for (var checkout : checkouts.due(now, BATCH))
            done += attempt(() -> closeCheckout(checkout), failures);
        for (var order : orders.due(now, BATCH))
            done += attempt(() -> applyDeadlines(order), failures);
        if (!failures.isEmpty()) throw failures.getFirst();
        return done;
    }

    /// A payment captured in time counts even when no webhook arrived.
    private void closeCheckout(Checkout checkout) {
        confirm.confirm(checkout.currentPayment());
        checkouts.update(checkout.id(), stored -> stored.applyDeadlines(clock.instant()));
        settleCheckout.settle(checkout.id());
    }

    private void applyDeadlines(Order order) {
        orders.update(order.id(), stored -> stored.applyDeadlines(clock.instant()));
        settleOrder.settle(order.id());
    }

    private static int attempt(Runnable task, List<RuntimeException> failures) {
        try {
            task.run();
            return 1;
        } catch (RuntimeException failure) {
            failures.add(failure);
            return 0;
        }
    }
}
