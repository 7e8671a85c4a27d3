package fr.reemploi.application.payment;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An in-memory payment provider, as exact as a real one, with configurable failures.
public final class FakePayments implements Payments, Sandbox {
    private final InstantSource clock;
    private final Map<PaymentId, Money> pages = new HashMap<>();
    private final Set<PaymentId> closed = new HashSet<>();
    private final Map<PaymentId, PaymentStatus> statuses = new HashMap<>();
    private final Map<String, Money> transactions = new LinkedHashMap<>();
    private final Map<String, TransferResult> answers = new HashMap<>();
    private final Map<String, Money> balances = new HashMap<>();
    private final Map<String, Chargeback> chargebacks = new HashMap<>();
    private boolean isDown;
    private boolean isUnavailable;
    private int refusedTransfers;
    private boolean emptySellers;

    public FakePayments(InstantSource clock) {
        this.clock = clock;
    }

    /// Stops or resumes responding.
    public synchronized void setDown(boolean isDown) {
        this.isDown = isDown;
    }

    /// Settings that allow no payment.
    public synchronized void setUnavailable(boolean isUnavailable) {
        this.isUnavailable = isUnavailable;
    }

    /// Refuses this many transfers.
    public synchronized void refuseTransfers(int times) {
        refusedTransfers = times;
    }

    /// Refuses reversals: sellers have no balance left.
    public synchronized void rejectReversals() {
        emptySellers = true;
    }

    /// The executed transactions by key.
    public synchronized Map<String, Money> transactions() {
        return Map.copyOf(transactions);
    }

    public synchronized boolean isClosed(PaymentId payment) {
        return closed.contains(payment);
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public synchronized void requireAvailable() {
        if (isUnavailable) throw new UnavailableException("payment.unavailable", Optional.empty());
    }

    @Override
    public synchronized URI createSession(PaymentRequest request) {
        check();
        pages.putIfAbsent(request.payment(), request.amount());
        return URI.create("http://localhost/pay/" + request.payment());
    }

    @Override
    public synchronized void expireSession(PaymentId payment) {
        check();
        closed.add(payment);
    }

    @Override
    public synchronized PaymentStatus status(PaymentId payment) {
        check();
        var status = statuses.getOrDefault(payment, new PaymentStatus.Pending());
        var delayed =
                status instanceof PaymentStatus.Captured(_, _, var at)
                        && at.isAfter(clock.instant());
        return delayed ? new PaymentStatus.Pending() : status;
    }

    @Override
    public synchronized TransferResult refund(TransferRequest request) {
        // paid by the marketplace, where the seller has no balance left
        return runOnce(request, () -> send(request));
    }

    @Override
    public synchronized TransferResult transfer(TransferRequest request, AccountId seller) {
        return runOnce(
                request,
                () -> {
                    if (refusedTransfers == 0) return reverseTransfer(request);
                    refusedTransfers--;
                    return new TransferResult.Refused("insufficient funds");
                });
    }

    @Override
    public synchronized TransferResult reverse(TransferRequest request, String transfer) {
        return runOnce(
                request,
                () -> {
                    if (emptySellers)
                        return new TransferResult.Refused("the seller has nothing left");
                    add(request.charge(), request.amount());
                    transactions.put(request.key(), request.amount());
                    return new TransferResult.Done("rev-" + request.key());
                });
    }

    @Override
    public synchronized Money balance(String charge) {
        return balances.getOrDefault(charge, Money.ZERO);
    }

    /// The balance of all charges.
    public synchronized Money balance() {
        return Money.sum(balances.values().stream());
    }

    @Override
    public synchronized Optional<Chargeback> chargeback(String charge) {
        return Optional.ofNullable(chargebacks.get(charge));
    }

    /// Sets the chargeback status of a captured payment.
    public synchronized void disputeCharge(PaymentId payment, ChargebackStatus status) {
        chargebacks.put("charge-" + payment, new Chargeback(payment, status));
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public synchronized Optional<Money> amountDue(PaymentId payment) {
        return Optional.ofNullable(pages.get(payment));
    }

    /// Pays, even when the session has expired: the payment may have been in progress.
    public synchronized void succeed(PaymentId payment) {
        succeed(payment, Duration.ZERO);
    }

    @Override
    public synchronized void succeed(PaymentId payment, Duration delay) {
        if (statuses.get(payment) instanceof PaymentStatus.Captured) return;
        var amount = Optional.ofNullable(pages.get(payment)).orElseThrow();
        var charge = "charge-" + payment;
        add(charge, amount);
        statuses.put(
                payment, new PaymentStatus.Captured(charge, amount, clock.instant().plus(delay)));
    }

    @Override
    public synchronized void fail(PaymentId payment) {
        statuses.putIfAbsent(payment, new PaymentStatus.Failed());
    }

    private TransferResult reverseTransfer(TransferRequest request) {
        if (balance(request.charge()).compareTo(request.amount()) < 0)
            throw new AssertionError("transfer exceeds the balance: " + request);
        return send(request);
    }

    private TransferResult send(TransferRequest request) {
        add(request.charge(), request.amount().negated());
        transactions.put(request.key(), request.amount());
        return new TransferResult.Done("did-" + request.key());
    }

    private void add(String charge, Money amount) {
        balances.merge(charge, amount, Money::plus);
    }

    private TransferResult runOnce(
            TransferRequest request, java.util.function.Supplier<TransferResult> move) {
        check();
        var previous = answers.get(request.key());
        if (previous != null) return previous;
        var result = move.get();
        answers.put(request.key(), result);
        return result;
    }

    private void check() {
        if (isDown) throw new UnavailableException("payment.unavailable", Optional.empty());
    }
}
