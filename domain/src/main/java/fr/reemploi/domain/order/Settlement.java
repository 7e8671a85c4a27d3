package fr.reemploi.domain.order;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Payouts, reversals and chargebacks of an order. Each request is recorded before the provider is
/// called, and its result after. An unknown outcome leaves it pending.
final class Settlement {
    private static final Duration INITIAL_RETRY_DELAY = Duration.ofHours(1);
    private static final Duration MAX_RETRY_DELAY = Duration.ofDays(1);

    private Settlement() {}

    static Change<Order> markRefundPaid(Order order, int number, Instant now) {
        return Refunds.markPaid(order, number, now);
    }

    /// Posts a payment that came too late or twice.
    static Change<Order> recordUnappliedPayment(Order order, Capture share) {
        return posted(order, order.payments().withUnappliedPayment(share));
    }

    static Change<Order> recordUnappliedRefund(Order order, Capture share, Instant now) {
        return posted(order, order.payments().withUnappliedPaymentRefunded(share, now));
    }

    private static Change<Order> posted(Order order, OrderPayments payments) {
        return payments.equals(order.payments())
                ? Change.none(order)
                : Change.of(order.with(payments));
    }

    /// The amount to pay the seller now; empty until the order is settled, and while a return,
    /// transaction or chargeback is pending.
    static Optional<Money> payoutDue(Order order) {
        var payments = order.payments();
        var open =
                !order.state().isSettled()
                        || payments.isBlockedByChargeback()
                        || Returns.anyOpen(order)
                        || payments.pendingRefund().isPresent()
                        || payments.pendingPayout().isPresent()
                        || payments.pendingReversal().isPresent();
        return open
                ? Optional.empty()
                : Optional.of(payments.dueToSeller(order.sale())).filter(Money::isPositive);
    }

    /// Whether the order is finished and no money is under way.
    static boolean isConcluded(Order order, Instant now) {
        var payments = order.payments();
        return isFinished(order.status(now))
                && !Returns.anyOpen(order)
                && payments.chargeback() != ChargebackStatus.OPEN
                && payments.pendingRefund().isEmpty()
                && payments.pendingPayout().isEmpty()
                && payments.pendingReversal().isEmpty()
                && payoutDue(order).isEmpty()
                && requiredReversal(order).isEmpty()
                && !payments.refundable(order.sale()).coreDeposit().isPositive()
                && payments.ledger().balance(LedgerAccount.UNAPPLIED_PAYMENTS).minor() == 0;
    }

    private static boolean isFinished(OrderStatus status) {
        return switch (status) {
            case COMPLETED, CANCELLED, EXPIRED, DECLINED, REFUNDED -> true;
            case AWAITING_PAYMENT,
                    PAID,
                    ACCEPTED,
                    SHIPPED,
                    DELIVERED,
                    RETURN_REQUESTED,
                    RETURNED,
                    DISPUTED ->
                    false;
        };
    }

    /// Records a payout before the provider is called.
    ///
    /// @param debt what is withheld for debts from other orders
    static Change<Order> startPayout(Order order, Money debt, Instant now) {
        var due = payoutDue(order);
        if (due.isEmpty()) return Change.none(order);
        var number = order.payments().payouts().size() + 1;
        var payout =
                new Payout(
                        number, 1, due.get().minus(debt), debt, Optional.empty(), Optional.empty());
        return order.with(order.payments().withPayout(payout))
                .addEvent(OrderEventType.PAYOUT_BEGUN, now);
    }

    static Change<Order> markPaidOut(Order order, int number, String transfer, Instant now) {
        var payout = order.payments().payouts().get(number - 1);
        if (payout.isDone()) return Change.none(order);
        return order.with(order.payments().withPayoutCompleted(number, transfer, order.sale(), now))
                .addEvent(OrderEventType.PAID_OUT, now);
    }

    /// Records a definite refusal: the payout is retried later with a new key.
    static Change<Order> markPayoutRefused(Order order, Payout payout, Instant now) {
        var stored = order.payments().payouts().get(payout.number() - 1);
        if (stored.isDone() || stored.attempt() != payout.attempt()) return Change.none(order);
        var delay = INITIAL_RETRY_DELAY.multipliedBy(1L << Math.min(stored.attempt() - 1, 5));
        var bounded = delay.compareTo(MAX_RETRY_DELAY) > 0 ? MAX_RETRY_DELAY : delay;
        return order.with(order.payments().withPayoutRefused(stored.number(), now.plus(bounded)))
                .addEvent(OrderEventType.PAYOUT_REFUSED, now);
    }

    /// The amount to recover from the seller; empty when there is none or a reversal is in
    /// progress.
    static Optional<Reversal> requiredReversal(Order order) {
        var payments = order.payments();
        var due = payments.dueToSeller(order.sale());
        if (due.minor() >= 0 || payments.pendingReversal().isPresent()) return Optional.empty();
        var number = payments.reversals().size() + 1;
        var ofTransfer =
                payments.payouts().stream()
                        .filter(Payout::isDone)
                        .map(payout -> of(payout, number, due.negated(), payments))
                        .filter(reversal -> reversal.amount().isPositive())
                        .findFirst();
        // what was withheld for another debt was never transferred
        return ofTransfer.or(
                () -> Optional.of(new Reversal(number, "", due.negated(), Reversal.Outcome.ASKED)));
    }

    private static Reversal of(Payout payout, int number, Money required, OrderPayments payments) {
        var transfer = payout.transfer().orElseThrow();
        var alreadyReversed =
                Money.sum(
                        payments.reversals().stream()
                                .filter(reversal -> reversal.transfer().equals(transfer))
                                .map(Reversal::amount));
        var remaining = payout.amount().minus(alreadyReversed);
        var amount = remaining.compareTo(required) < 0 ? remaining : required;
        return new Reversal(number, transfer, amount, Reversal.Outcome.ASKED);
    }

    /// Updates the chargeback status reported by the buyer's bank.
    static Change<Order> updateChargeback(Order order, ChargebackStatus status, Instant now) {
        if (order.payments().chargeback() == status || order.payments().capture().isEmpty())
            return Change.none(order);
        var type =
                switch (status) {
                    case OPEN -> OrderEventType.BANK_DISPUTED;
                    case LOST -> OrderEventType.BANK_DISPUTE_LOST;
                    case NONE -> OrderEventType.BANK_DISPUTE_WON;
                };
        return order.with(order.payments().withChargeback(status)).addEvent(type, now);
    }

    static Change<Order> startReversal(Order order, Instant now) {
        return requiredReversal(order)
                .map(reversal ->
                        order.with(order.payments().withReversal(reversal))
                                .addEvent(OrderEventType.REVERSAL_BEGUN, now))
                .orElseGet(() -> Change.none(order));
    }

    static Change<Order> completeReversal(
            Order order, int number, Reversal.Outcome outcome, Instant now) {
        if (!order.payments().reversals().get(number - 1).isOpen()) return Change.none(order);
        var type =
                outcome == Reversal.Outcome.OWED
                        ? OrderEventType.DEBT_NOTED
                        : OrderEventType.PAYOUT_REVERSED;
        return order.with(order.payments().withReversalOutcome(number, outcome, order.sale(), now))
                .addEvent(type, now);
    }
}
