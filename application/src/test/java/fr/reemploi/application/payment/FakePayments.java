package fr.reemploi.application.payment;

import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.BankClaim;
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
    private final Map<PaymentId, Standing> standings = new HashMap<>();
    private final Map<String, Money> moves = new LinkedHashMap<>();
    private final Map<String, Moved> answers = new HashMap<>();
    private final Map<String, Money> held = new HashMap<>();
    private final Map<String, Contest> contests = new HashMap<>();
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
    public synchronized URI open(Bill bill) {
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
    public synchronized Standing ask(PaymentId payment) {
        check();
        var standing = standings.getOrDefault(payment, new Standing.Pending());
        var later =
                standing instanceof Standing.Captured(_, _, var at) && at.isAfter(clock.instant());
        return later ? new Standing.Pending() : standing;
    }

    @Override
    public synchronized Moved refund(Movement movement) {
        // out of the marketplace's own pocket, where a seller has it no more
        return once(movement, () -> send(movement));
    }

    @Override
    public synchronized Moved transfer(Movement movement, AccountId seller) {
        return once(
                movement,
                () -> {
                    if (refusedTransfers == 0) return take(movement);
                    refusedTransfers--;
                    return new Moved.Refused("insufficient funds");
                });
    }

    @Override
    public synchronized Moved reverse(Movement movement, String transfer) {
        return once(
                movement,
                () -> {
                    if (emptySellers) return new Moved.Refused("the seller has nothing left");
                    add(movement.charge(), movement.amount());
                    moves.put(movement.key(), movement.amount());
                    return new Moved.Done("rev-" + movement.key());
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
    public synchronized Optional<Contest> contested(String charge) {
        return Optional.ofNullable(contests.get(charge));
    }

    /// The buyer's bank says something about a payment that was captured.
    public synchronized void contest(PaymentId payment, BankClaim claim) {
        contests.put("charge-" + payment, new Contest(payment, claim));
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
        if (standings.get(payment) instanceof Standing.Captured) return;
        var amount = Optional.ofNullable(pages.get(payment)).orElseThrow();
        var charge = "charge-" + payment;
        add(charge, amount);
        standings.put(payment, new Standing.Captured(charge, amount, clock.instant().plus(slow)));
    }

    @Override
    public synchronized void fail(PaymentId payment) {
        standings.putIfAbsent(payment, new Standing.Failed());
    }

    private Moved take(Movement movement) {
        if (held(movement.charge()).compareTo(movement.amount()) < 0)
            throw new AssertionError("more transferred than there is: " + movement);
        return send(movement);
    }

    private Moved send(Movement movement) {
        add(movement.charge(), movement.amount().negated());
        moves.put(movement.key(), movement.amount());
        return new Moved.Done("did-" + movement.key());
    }

    private void add(String charge, Money amount) {
        held.merge(charge, amount, Money::plus);
    }

    private Moved once(Movement movement, java.util.function.Supplier<Moved> move) {
        check();
        var known = answers.get(movement.key());
        if (known != null) return known;
        var moved = move.get();
        answers.put(movement.key(), moved);
        return moved;
    }

    private void check() {
        if (down) throw new Unavailable("payment.unavailable", Optional.empty());
    }
}
