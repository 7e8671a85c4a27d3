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

/// The money of an order: what came in, what goes back, what goes on, and the ledger that says
/// where every cent is. What is asked of the payment provider is written down before it is asked,
/// so that a crash in between asks again for the same.
///
/// @param claim what the buyer's bank says about the payment
/// @param coreKept the worn parts never came: their deposit is the seller's
public record OrderPayments(
        Optional<Capture> capture,
        List<Refund> refunds,
        List<Payout> payouts,
        List<Reversal> reversals,
        boolean coreKept,
        ChargebackStatus claim,
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

    /// What was or is to be refunded.
    public AmountBreakdown refunded() {
        return refunds.stream()
                .map(Refund::share)
                .reduce(AmountBreakdown.NOTHING, AmountBreakdown::plus);
    }

    /// What could still be refunded.
    AmountBreakdown refundable(Sale sale) {
        if (capture.isEmpty()) return AmountBreakdown.NOTHING;
        var all = new AmountBreakdown(sale.items(), sale.shipping(), sale.coreDeposit());
        var left = all.minus(refunded());
        return coreKept ? new AmountBreakdown(left.items(), left.shipping(), Money.NOTHING) : left;
    }

    /// The price of the parts the buyer keeps: what the commission is on.
    Money kept(Sale sale) {
        return capture.isEmpty() ? Money.NOTHING : sale.items().minus(refunded().items());
    }

    /// What the seller should have in the end, as far as is known now, less what he has.
    Money due(Sale sale) {
        if (capture.isEmpty()) return Money.NOTHING;
        var kept = kept(sale);
        var delivery =
                sale.delivery().carrier().isPaidByMarketplace()
                        ? Money.NOTHING
                        : sale.shipping().minus(refunded().shipping());
        var deposit = coreKept ? sale.coreDeposit().minus(refunded().coreDeposit()) : Money.NOTHING;
        return kept.plus(delivery)
                .plus(deposit)
                .minus(sale.commission().totalOn(kept))
                .minus(Money.sum(payouts.stream().map(Payout::entitlement)))
                .plus(Money.sum(reversals.stream().map(Reversal::amount)));
    }

    public Optional<Refund> refundToPay() {
        return first(refunds, refund -> !refund.isPaid());
    }

    public Optional<Payout> payoutUnderWay() {
        return first(payouts, payout -> !payout.isDone());
    }

    public Optional<Reversal> reversalUnderWay() {
        return first(reversals, Reversal::isOpen);
    }

    /// Whether what goes on to the seller waits for the buyer's bank.
    public boolean isFrozen() {
        return claim.holdsPayouts();
    }

    /// Whether all the buyer paid has gone back to him.
    public boolean isRefunded() {
        return capture.isPresent()
                && refunds.stream().allMatch(Refund::isPaid)
                && refunded().total().equals(capture.get().amount());
    }

    OrderPayments captured(Capture came, Sale sale) {
        var now =
                new OrderPayments(
                        Optional.of(came), refunds, payouts, reversals, coreKept, claim, ledger);
        return now.posting(Postings.capture(came, sale));
    }

    OrderPayments refunding(Refund refund) {
        return refund.amount().isPositive() ? withRefunds(and(refunds, refund)) : this;
    }

    OrderPayments refundPaid(int number, Sale sale, Instant at) {
        var paid = withRefunds(each(refunds, one -> one.number() == number, one -> one.paid(at)));
        var refund = refunds.get(number - 1);
        return paid.withLedger(ledger.post(Postings.refund(refund, sale, at)));
    }

    OrderPayments payingOut(Payout payout) {
        return withPayouts(and(payouts, payout));
    }

    OrderPayments payoutRefused(int number, Instant retryAt) {
        return withPayouts(
                each(payouts, one -> one.number() == number, one -> one.refused(retryAt)));
    }

    OrderPayments paidOut(int number, String transfer, Sale sale, Instant at) {
        var paid =
                withPayouts(
                        each(payouts, one -> one.number() == number, one -> one.done(transfer)));
        return paid.earning(sale, at).posting(Postings.payout(payouts.get(number - 1), at));
    }

    OrderPayments reversing(Reversal reversal) {
        return withReversals(and(reversals, reversal));
    }

    OrderPayments reversed(int number, Reversal.Outcome outcome, Sale sale, Instant at) {
        var done =
                withReversals(
                        each(reversals, one -> one.number() == number, one -> one.with(outcome)));
        return done.earning(sale, at)
                .posting(Postings.reversal(done.reversals.get(number - 1), at));
    }

    OrderPayments keepingCore(Sale sale, Instant at) {
        var deposit = sale.coreDeposit().minus(refunded().coreDeposit());
        return new OrderPayments(capture, refunds, payouts, reversals, true, claim, ledger)
                .posting(Postings.coreKept(deposit, at));
    }

    OrderPayments claimed(ChargebackStatus now) {
        return new OrderPayments(capture, refunds, payouts, reversals, coreKept, now, ledger);
    }

    /// The delivery is the seller's, who brings it himself.
    OrderPayments earningDelivery(Sale sale, Instant at) {
        var shipping = sale.shipping().minus(refunded().shipping());
        return posting(Postings.deliveryEarned(shipping, at));
    }

    /// Brings the commission in line with what the buyer keeps.
    private OrderPayments earning(Sale sale, Instant at) {
        return posting(Postings.commission(ledger, sale.commission(), kept(sale), at));
    }

    private OrderPayments posting(Posting posting) {
        return withLedger(ledger.post(posting));
    }

    private OrderPayments withRefunds(List<Refund> other) {
        return new OrderPayments(capture, other, payouts, reversals, coreKept, claim, ledger);
    }

    private OrderPayments withPayouts(List<Payout> other) {
        return new OrderPayments(capture, refunds, other, reversals, coreKept, claim, ledger);
    }

    private OrderPayments withReversals(List<Reversal> other) {
        return new OrderPayments(capture, refunds, payouts, other, coreKept, claim, ledger);
    }

    private OrderPayments withLedger(Ledger other) {
        return new OrderPayments(capture, refunds, payouts, reversals, coreKept, claim, other);
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }

    private static <T> List<T> and(List<T> all, T another) {
        var more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    private static <T> List<T> each(List<T> all, Predicate<T> which, Function<T, T> change) {
        return all.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }
}
