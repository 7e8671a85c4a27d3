package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Money asked of the payment provider for an order. Each question is written down before it is
/// asked; what became of it, after. Not knowing leaves it as asked.
final class Settlement {
    private static final Duration RETRY = Duration.ofHours(1);
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);

    private Settlement() {}

    static Change<Order> refundPaid(Order order, int number, Instant now) {
        return Refunds.paid(order, number, now);
    }

    /// What the seller is to be paid now; empty while anything is open.
    static Optional<Money> payable(Order order) {
        var funds = order.funds();
        var open =
                !order.state().isSettled()
                        || funds.isFrozen()
                        || Returns.anyOpen(order)
                        || funds.refundToPay().isPresent()
                        || funds.payoutUnderWay().isPresent()
                        || funds.reversalUnderWay().isPresent();
        return open
                ? Optional.empty()
                : Optional.of(funds.due(order.sale())).filter(Money::isPositive);
    }

    /// Writes down that the seller is to be paid.
    ///
    /// @param debt what is kept back of it, for what he owes from other orders
    static Change<Order> beginPayout(Order order, Money debt, Instant now) {
        var due = payable(order);
        if (due.isEmpty()) return Change.none(order);
        var number = order.funds().payouts().size() + 1;
        var payout =
                new Payout(
                        number, 1, due.get().minus(debt), debt, Optional.empty(), Optional.empty());
        return order.with(order.funds().payingOut(payout)).step(OrderEventType.PAYOUT_BEGUN, now);
    }

    static Change<Order> paidOut(Order order, int number, String transfer, Instant now) {
        var payout = order.funds().payouts().get(number - 1);
        if (payout.isDone()) return Change.none(order);
        return order.with(order.funds().paidOut(number, transfer, order.sale(), now))
                .step(OrderEventType.PAID_OUT, now);
    }

    /// Definitely not paid: tried again later, under another name.
    static Change<Order> payoutRefused(Order order, Payout refused, Instant now) {
        var known = order.funds().payouts().get(refused.number() - 1);
        if (known.isDone() || known.attempt() != refused.attempt()) return Change.none(order);
        var wait = RETRY.multipliedBy(1L << Math.min(known.attempt() - 1, 5));
        var bounded = wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
        return order.with(order.funds().payoutRefused(known.number(), now.plus(bounded)))
                .step(OrderEventType.PAYOUT_REFUSED, now);
    }

    /// What was paid out and must come back; empty when nothing must, or it is under way.
    static Optional<Reversal> reversible(Order order) {
        var funds = order.funds();
        var due = funds.due(order.sale());
        if (due.minor() >= 0 || funds.reversalUnderWay().isPresent()) return Optional.empty();
        var number = funds.reversals().size() + 1;
        var ofTransfer =
                funds.payouts().stream()
                        .filter(Payout::isDone)
                        .map(payout -> of(payout, number, due.negated(), funds))
                        .filter(reversal -> reversal.amount().isPositive())
                        .findFirst();
        // what was kept back for another debt was never transferred
        return ofTransfer.or(
                () -> Optional.of(new Reversal(number, "", due.negated(), Reversal.Outcome.ASKED)));
    }

    private static Reversal of(Payout payout, int number, Money wanted, OrderPayments funds) {
        var transfer = payout.transfer().orElseThrow();
        var taken =
                Money.sum(
                        funds.reversals().stream()
                                .filter(one -> one.transfer().equals(transfer))
                                .map(Reversal::amount));
        var left = payout.amount().minus(taken);
        var amount = left.compareTo(wanted) < 0 ? left : wanted;
        return new Reversal(number, transfer, amount, Reversal.Outcome.ASKED);
    }

    /// The buyer's bank says something about the payment, or something else than before.
    static Change<Order> claimed(Order order, ChargebackStatus claim, Instant now) {
        if (order.funds().claim() == claim || order.funds().capture().isEmpty())
            return Change.none(order);
        var step =
                switch (claim) {
                    case OPEN -> OrderEventType.BANK_DISPUTED;
                    case LOST -> OrderEventType.BANK_DISPUTE_LOST;
                    case NONE -> OrderEventType.BANK_DISPUTE_WON;
                };
        return order.with(order.funds().claimed(claim)).step(step, now);
    }

    static Change<Order> beginReversal(Order order, Instant now) {
        return reversible(order)
                .map(one ->
                        order.with(order.funds().reversing(one))
                                .step(OrderEventType.REVERSAL_BEGUN, now))
                .orElseGet(() -> Change.none(order));
    }

    static Change<Order> reversed(Order order, int number, Reversal.Outcome outcome, Instant now) {
        if (!order.funds().reversals().get(number - 1).isOpen()) return Change.none(order);
        var step =
                outcome == Reversal.Outcome.OWED
                        ? OrderEventType.DEBT_NOTED
                        : OrderEventType.PAYOUT_REVERSED;
        return order.with(order.funds().reversed(number, outcome, order.sale(), now))
                .step(step, now);
    }
}
