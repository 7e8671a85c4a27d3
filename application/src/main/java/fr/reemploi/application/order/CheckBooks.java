package fr.reemploi.application.order;

import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderId;
import fr.reemploi.domain.payment.CheckoutId;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves that the books are right: each order sums to zero, and what all of them say lies at the
/// payment provider is what he says.
@UseCase
public final class CheckBooks {
    private static final int BATCH = 500;

    private final Orders orders;
    private final Checkouts checkouts;
    private final Payments payments;

    public CheckBooks(Orders orders, Checkouts checkouts, Payments payments) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.payments = payments;
    }

    /// What the check found.
    ///
    /// @param unbalanced orders whose entries do not sum to zero
    /// @param booked what the orders and the stray payments say lies at the provider
    /// @param reported what the provider says
    public record Finding(List<OrderId> unbalanced, Money booked, Money reported) {
        public boolean isRight() {
            return unbalanced.isEmpty() && booked.equals(reported);
        }
    }

    public Finding check() {
        var unbalanced = new ArrayList<OrderId>();
        var booked = ofOrders(unbalanced).plus(ofStrays());
        return new Finding(List.copyOf(unbalanced), booked, payments.balance());
    }

    private Money ofOrders(List<OrderId> unbalanced) {
        var sum = Money.NOTHING;
        var last = Optional.<OrderId>empty();
        for (; ; ) {
            var some = orders.after(last, BATCH);
            if (some.isEmpty()) return sum;
            for (var order : some) {
                var ledger = order.funds().ledger();
                if (!ledger.balance().equals(Money.NOTHING)) unbalanced.add(order.id());
                sum = sum.plus(ledger.balance(LedgerAccount.PROVIDER));
            }
            last = Optional.of(some.getLast()).map(Order::id);
        }
    }

    private Money ofStrays() {
        var sum = Money.NOTHING;
        var last = Optional.<CheckoutId>empty();
        for (; ; ) {
            var some = checkouts.after(last, BATCH);
            if (some.isEmpty()) return sum;
            for (var checkout : some)
                for (var stray : checkout.strays())
                    if (!stray.refunded()) sum = sum.plus(stray.capture().amount());
            last = Optional.of(some.getLast()).map(Checkout::id);
        }
    }
}
