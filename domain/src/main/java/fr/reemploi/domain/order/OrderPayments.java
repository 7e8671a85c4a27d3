package fr.reemploi.domain.order;

import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.ledger.Posting;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Payments of an order: capture, refunds, payouts, reversals and their ledger. Each request to the
/// payment provider is recorded before the call, so that the same request is repeated after a
/// crash.
///
/// @param chargeback the chargeback status of the payment
/// @param coreDepositForfeited the worn parts were not returned: the seller gets their deposit
public record OrderPayments(
        Optional<Capture> capture,
        List<Refund> refunds,
        List<Payout> payouts,
        List<Reversal> reversals,
        boolean coreDepositForfeited,
        ChargebackStatus chargeback,
        Ledger ledger) {
    static final OrderPayments NONE =
            new OrderPayments(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    ChargebackStatus.NONE,
                    Ledger.EMPTY);

    public OrderPayments {
        refunds = List.copyOf(refunds);
        payouts = List.copyOf(payouts);
        reversals = List.copyOf(reversals);
    }

    /// The total of all refunds, paid or pending.
    public AmountBreakdown refunded() {
        return refunds.stream()
                .map(Refund::breakdown)
                .reduce(AmountBreakdown.ZERO, AmountBreakdown::plus);
    }

    /// The amount that can still be refunded.
    AmountBreakdown refundable(Sale sale) {
        if (capture.isEmpty()) return AmountBreakdown.ZERO;
        var all = new AmountBreakdown(sale.items(), sale.shipping(), sale.coreDeposit());
        var remaining = all.minus(refunded());
        return coreDepositForfeited
                ? new AmountBreakdown(remaining.items(), remaining.shipping(), Money.ZERO)
                : remaining;
    }

    /// The price of the parts that are not refunded: the base of the commission.
    Money unrefundedItems(Sale sale) {
        return capture.isEmpty() ? Money.ZERO : sale.items().minus(refunded().items());
    }

    /// The final amount due to the seller as of now, less what was already paid out.
    Money dueToSeller(Sale sale) {
        if (capture.isEmpty()) return Money.ZERO;
        return proceeds(sale)
                .minus(Money.sum(payouts.stream().map(Payout::entitlement)))
                .plus(Money.sum(reversals.stream().map(Reversal::amount)));
    }

    /// The commission on the parts that are not refunded, VAT included.
    Money commission(Sale sale) {
        return sale.commission().totalOn(sale.items().minus(refunded().items()));
    }

    /// What the seller receives in all: the parts that are not refunded less commission, the
    /// shipping unless the marketplace pays the carrier, and a forfeited core deposit.
    Money proceeds(Sale sale) {
        var keptItems = sale.items().minus(refunded().items());
        var delivery =
                sale.delivery().carrier().isPaidByMarketplace()
                        ? Money.ZERO
                        : sale.shipping().minus(refunded().shipping());
        var deposit =
                coreDepositForfeited
                        ? sale.coreDeposit().minus(refunded().coreDeposit())
                        : Money.ZERO;
        return keptItems.plus(delivery).plus(deposit).minus(commission(sale));
    }

    public Optional<Refund> pendingRefund() {
        return findFirst(refunds, refund -> !refund.isPaid());
    }

    public Optional<Payout> pendingPayout() {
        return findFirst(payouts, payout -> !payout.isDone());
    }

    public Optional<Reversal> pendingReversal() {
        return findFirst(reversals, Reversal::isOpen);
    }

    /// Whether payouts are held back by a chargeback.
    public boolean isBlockedByChargeback() {
        return chargeback.blocksPayouts();
    }

    /// Whether the buyer was refunded in full.
    public boolean isRefunded() {
        return capture.isPresent()
                && refunds.stream().allMatch(Refund::isPaid)
                && refunded().total().equals(capture.get().amount());
    }

    OrderPayments withCapture(Capture newCapture, Sale sale) {
        var updated =
                new OrderPayments(
                        Optional.of(newCapture),
                        refunds,
                        payouts,
                        reversals,
                        coreDepositForfeited,
                        chargeback,
                        ledger);
        return updated.post(Postings.capture(newCapture, sale));
    }

    /// Posts a payment that did not pay the order.
    OrderPayments withUnappliedPayment(Capture unapplied) {
        return post(Postings.unappliedPayment(unapplied));
    }

    OrderPayments withUnappliedPaymentRefunded(Capture unapplied, Instant at) {
        return post(Postings.unappliedPaymentRefunded(unapplied, at));
    }

    OrderPayments withRefund(Refund refund) {
        return refund.amount().isPositive() ? withRefunds(append(refunds, refund)) : this;
    }

    OrderPayments withRefundPaid(int number, Sale sale, Instant at) {
        var paid =
                withRefunds(
                        replaceWhere(
                                refunds,
                                item -> item.number() == number,
                                item -> item.withPaidAt(at)));
        var refund = refunds.get(number - 1);
        return paid.withLedger(ledger.post(Postings.refund(refund, sale, at)));
    }

    OrderPayments withPayout(Payout payout) {
        return withPayouts(append(payouts, payout));
    }

    OrderPayments withPayoutRefused(int number, Instant retryAt) {
        return withPayouts(
                replaceWhere(
                        payouts,
                        payout -> payout.number() == number,
                        payout -> payout.withRetryAt(retryAt)));
    }

    OrderPayments withPayoutCompleted(int number, String transfer, Sale sale, Instant at) {
        var paid =
                withPayouts(
                        replaceWhere(
                                payouts,
                                payout -> payout.number() == number,
                                payout -> payout.withTransfer(transfer)));
        return paid.postCommission(sale, at).post(Postings.payout(payouts.get(number - 1), at));
    }

    OrderPayments withReversal(Reversal reversal) {
        return withReversals(append(reversals, reversal));
    }

    OrderPayments withReversalOutcome(int number, Reversal.Outcome outcome, Sale sale, Instant at) {
        var done =
                withReversals(
                        replaceWhere(
                                reversals,
                                reversal -> reversal.number() == number,
                                reversal -> reversal.withOutcome(outcome)));
        return done.postCommission(sale, at)
                .post(Postings.reversal(done.reversals.get(number - 1), at));
    }

    OrderPayments withCoreDepositForfeited(Sale sale, Instant at) {
        var deposit = sale.coreDeposit().minus(refunded().coreDeposit());
        return new OrderPayments(capture, refunds, payouts, reversals, true, chargeback, ledger)
                .post(Postings.coreDepositForfeited(deposit, at));
    }

    OrderPayments withChargeback(ChargebackStatus status) {
        return new OrderPayments(
                capture, refunds, payouts, reversals, coreDepositForfeited, status, ledger);
    }

    /// Credits the delivery price to the seller, who delivers instead of the carrier.
    OrderPayments creditDeliveryToSeller(Sale sale, Instant at) {
        var shipping = sale.shipping().minus(refunded().shipping());
        return post(Postings.deliveryCredited(shipping, at));
    }

    /// Adjusts the posted commission to the parts that are not refunded.
    private OrderPayments postCommission(Sale sale, Instant at) {
        return post(Postings.commission(ledger, sale.commission(), unrefundedItems(sale), at));
    }

    private OrderPayments post(Posting posting) {
        return withLedger(ledger.post(posting));
    }

    private OrderPayments withRefunds(List<Refund> other) {
        return new OrderPayments(
                capture, other, payouts, reversals, coreDepositForfeited, chargeback, ledger);
    }

    private OrderPayments withPayouts(List<Payout> other) {
        return new OrderPayments(
                capture, refunds, other, reversals, coreDepositForfeited, chargeback, ledger);
    }

    private OrderPayments withReversals(List<Reversal> other) {
        return new OrderPayments(
                capture, refunds, payouts, other, coreDepositForfeited, chargeback, ledger);
    }

    private OrderPayments withLedger(Ledger other) {
        return new OrderPayments(
                capture, refunds, payouts, reversals, coreDepositForfeited, chargeback, other);
    }

    private static <T> Optional<T> findFirst(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }

    private static <T> List<T> append(List<T> all, T another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    private static <T> List<T> replaceWhere(
            List<T> all, Predicate<T> which, Function<T, T> change) {
        return all.stream().map(item -> which.test(item) ? change.apply(item) : item).toList();
    }
}
