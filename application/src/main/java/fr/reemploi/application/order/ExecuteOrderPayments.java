package fr.reemploi.application.order;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Payments.TransferRequest;
import fr.reemploi.application.payment.Payments.TransferResult;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;

/// Executes the payment transactions an order requires: reverses payouts, refunds the buyer, pays
/// the seller. Each step is recorded before and after the call to the provider; a call without a
/// response is repeated with the same key.
@UseCase
public final class ExecuteOrderPayments {
    private static final Duration RETRY_DELAY = Duration.ofMinutes(1);

    private final Orders orders;
    private final Accounts accounts;
    private final SellerDebts debts;
    private final Payments payments;
    private final BusinessClock clock;

    public ExecuteOrderPayments(
            Orders orders,
            Accounts accounts,
            SellerDebts debts,
            Payments payments,
            BusinessClock clock) {
        this.orders = orders;
        this.accounts = accounts;
        this.debts = debts;
        this.payments = payments;
        this.clock = clock;
    }

    /// Runs until nothing is left to do now.
    ///
    /// @throws UnavailableException when the provider does not respond, or a transaction is
    ///   pending: retry later
    Order execute(Order order) {
        for (var current = order; ; ) {
            var next = executeNext(current);
            if (next.version().equals(current.version())) return next;
            current = next;
        }
    }

    private Order executeNext(Order order) {
        recordDebts(order);
        var orderPayments = order.payments();
        var reversal = orderPayments.pendingReversal();
        if (reversal.isPresent()) return reverse(order, reversal.get());
        if (order.requiredReversal().isPresent())
            return orders.update(order.id(), stored -> stored.startReversal(clock.instant()));
        var refund = orderPayments.pendingRefund();
        if (refund.isPresent()) return refund(order, refund.get());
        if (orderPayments.isBlockedByChargeback()) return order;
        var payout = orderPayments.pendingPayout().filter(stored -> stored.isDue(clock.instant()));
        if (payout.isPresent()) return payOut(order, payout.get());
        return order.payoutDue()
                .filter(_ -> isSellerActive(order))
                .map(due -> startPayoutLessDebts(order, due))
                .orElse(order);
    }

    private Order refund(Order order, Refund refund) {
        var key = order.id() + "/refund/" + refund.number();
        return switch (payments.refund(transferRequest(order, key, refund.amount()))) {
            case TransferResult.Done _ ->
                    orders.update(
                            order.id(),
                            stored -> stored.markRefundPaid(refund.number(), clock.instant()));
            case TransferResult.Pending _ -> throw retryLater("payment.pending");
            // the program cannot resolve this: it stays due, and each retry is visible to the
            // operator
            case TransferResult.Refused _ -> throw retryLater("refund.refused");
        };
    }

    private Order startPayoutLessDebts(Order order, Money due) {
        var number = order.payments().payouts().size() + 1;
        var key = order.id() + "/payout/" + number;
        var debt =
                debts.update(order.sale().seller().id(), stored -> stored.withhold(key, due))
                        .withheldFor(key);
        return orders.update(order.id(), stored -> stored.startPayout(debt, clock.instant()));
    }

    private Order payOut(Order order, Payout payout) {
        // all of it was withheld: nothing is left to transfer
        if (!payout.amount().isPositive()) return recordPayout(order, payout, "debt");
        if (!isSellerActive(order)) return order;
        var key = order.id() + "/payout/" + payout.number() + "/" + payout.attempt();
        var seller = order.sale().seller().id();
        return switch (payments.transfer(transferRequest(order, key, payout.amount()), seller)) {
            case TransferResult.Done(var as) -> recordPayout(order, payout, as);
            case TransferResult.Pending _ -> throw retryLater("payment.pending");
            case TransferResult.Refused _ ->
                    orders.update(
                            order.id(),
                            stored -> stored.markPayoutRefused(payout, clock.instant()));
        };
    }

    private Order recordPayout(Order order, Payout payout, String as) {
        return orders.update(
                order.id(), stored -> stored.markPaidOut(payout.number(), as, clock.instant()));
    }

    private Order reverse(Order order, Reversal reversal) {
        var key = order.id() + "/reversal/" + reversal.number();
        // nothing was transferred that could be reversed: it becomes a debt
        if (reversal.transfer().isEmpty())
            return recordReversal(order, reversal, Reversal.Outcome.OWED);
        var result =
                payments.reverse(
                        transferRequest(order, key, reversal.amount()), reversal.transfer());
        return switch (result) {
            case TransferResult.Done _ -> recordReversal(order, reversal, Reversal.Outcome.DONE);
            case TransferResult.Pending _ -> throw retryLater("payment.pending");
            case TransferResult.Refused _ -> recordReversal(order, reversal, Reversal.Outcome.OWED);
        };
    }

    private Order recordReversal(Order order, Reversal reversal, Reversal.Outcome outcome) {
        return orders.update(
                order.id(),
                stored -> stored.completeReversal(reversal.number(), outcome, clock.instant()));
    }

    /// Records what the seller could not return as a debt, deducted from the next payouts.
    private void recordDebts(Order order) {
        var seller = order.sale().seller().id();
        for (var reversal : order.payments().reversals()) {
            if (reversal.outcome() != Reversal.Outcome.OWED) continue;
            var key = order.id() + "/reversal/" + reversal.number();
            debts.update(seller, stored -> stored.add(key, reversal.amount()));
        }
    }

    /// The payouts of a suspended seller are held back.
    private boolean isSellerActive(Order order) {
        return accounts.find(order.sale().seller().id())
                .filter(account -> account.status() != AccountStatus.SUSPENDED)
                .isPresent();
    }

    private static UnavailableException retryLater(String code) {
        return new UnavailableException(code, Optional.of(RETRY_DELAY));
    }

    private static TransferRequest transferRequest(Order order, String key, Money amount) {
        return new TransferRequest(key, order.payments().capture().orElseThrow().charge(), amount);
    }
}
