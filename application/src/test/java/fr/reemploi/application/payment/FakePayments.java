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

/// A payment provider in memory, as exact as a real one, that can be told to misbehave.
public final class FakePayments implements Payments, Sandbox {
    private final InstantSource clock;
    private final Map<PaymentId, Money> pages = new HashMap<>();
    private final Set<PaymentId> closed = new HashSet<>();
    private final Map<PaymentId, PaymentStatus> standings = new HashMap<>();
    private final Map<String, Money> moves = new LinkedHashMap<>();
    private final Map<String, TransferResult> answers = new HashMap<>();
    private final Map<String, Money> held = new HashMap<>();
    private final Map<String, Chargeback> contests = new HashMap<>();
    private boolean down;
    private int refusedTransfers;
    private boolean emptySellers;

    public FakePayments(InstantSource clock) {
        this.clock = clock;
    }

    /// Answers nothing from now on, or answers again.
    public synchronized void beDown(boolean isDown) {
        down = isDown;
    }

    /// Refuses so many transfers.
    public synchronized void refuseTransfers(int times) {
        refusedTransfers = times;
    }

    /// Sellers have spent what they were paid.
    public synchronized void emptySellers() {
        emptySellers = true;
    }

    /// What was moved, by key.
    public synchronized Map<String, Money> moves() {
        return Map.copyOf(moves);
    }

    public synchronized boolean isClosed(PaymentId payment) {
        return closed.contains(payment);
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public synchronized URI open(PaymentRequest bill) {
        check();
        pages.putIfAbsent(bill.payment(), bill.amount());
        return URI.create("http://localhost/pay/" + bill.payment());
    }

    @Override
    public synchronized void close(PaymentId payment) {
        check();
        closed.add(payment);
    }

    @Override
    public synchronized PaymentStatus ask(PaymentId payment) {
        check();
        var standing = standings.getOrDefault(payment, new PaymentStatus.Pending());
        var later =
                standing instanceof PaymentStatus.Captured(_, _, var at)
                        && at.isAfter(clock.instant());
        return later ? new PaymentStatus.Pending() : standing;
    }

    @Override
    public synchronized TransferResult refund(TransferRequest movement) {
        // out of the marketplace's own pocket, where a seller has it no more
        return once(movement, () -> send(movement));
    }

    @Override
    public synchronized TransferResult transfer(TransferRequest movement, AccountId seller) {
        return once(
                movement,
                () -> {
                    if (refusedTransfers == 0) return take(movement);
                    refusedTransfers--;
                    return new TransferResult.Refused("insufficient funds");
                });
    }

    @Override
    public synchronized TransferResult reverse(TransferRequest movement, String transfer) {
        return once(
                movement,
                () -> {
                    if (emptySellers)
                        return new TransferResult.Refused("the seller has nothing left");
                    add(movement.charge(), movement.amount());
                    moves.put(movement.key(), movement.amount());
                    return new TransferResult.Done("rev-" + movement.key());
                });
    }

    @Override
    public synchronized Money held(String charge) {
        return held.getOrDefault(charge, Money.NOTHING);
    }

    /// What is left of all charges together.
    public synchronized Money balance() {
        return Money.sum(held.values().stream());
    }

    @Override
    public synchronized Optional<Chargeback> contested(String charge) {
        return Optional.ofNullable(contests.get(charge));
    }

    /// The buyer's bank says something about a payment that was captured.
    public synchronized void contest(PaymentId payment, ChargebackStatus claim) {
        contests.put("charge-" + payment, new Chargeback(payment, claim));
    }

    @Override
    public boolean isInUse() {
        return true;
    }

    @Override
    public synchronized Optional<Money> asked(PaymentId payment) {
        return Optional.ofNullable(pages.get(payment));
    }

    /// The buyer pays, even on a page that is closed: his money may have been under way.
    public synchronized void succeed(PaymentId payment) {
        succeed(payment, Duration.ZERO);
    }

    @Override
    public synchronized void succeed(PaymentId payment, Duration slow) {
        if (standings.get(payment) instanceof PaymentStatus.Captured) return;
        var amount = Optional.ofNullable(pages.get(payment)).orElseThrow();
        var charge = "charge-" + payment;
        add(charge, amount);
        standings.put(
                payment, new PaymentStatus.Captured(charge, amount, clock.instant().plus(slow)));
    }

    @Override
    public synchronized void fail(PaymentId payment) {
        standings.putIfAbsent(payment, new PaymentStatus.Failed());
    }

    private TransferResult take(TransferRequest movement) {
        if (held(movement.charge()).compareTo(movement.amount()) < 0)
            throw new AssertionError("more transferred than there is: " + movement);
        return send(movement);
    }

    private TransferResult send(TransferRequest movement) {
        add(movement.charge(), movement.amount().negated());
        moves.put(movement.key(), movement.amount());
        return new TransferResult.Done("did-" + movement.key());
    }

    private void add(String charge, Money amount) {
        held.merge(charge, amount, Money::plus);
    }

    private TransferResult once(
            TransferRequest movement, java.util.function.Supplier<TransferResult> move) {
        check();
        var known = answers.get(movement.key());
        if (known != null) return known;
        var moved = move.get();
        answers.put(movement.key(), moved);
        return moved;
    }

    private void check() {
        if (down) throw new UnavailableException("payment.unavailable", Optional.empty());
    }
}
