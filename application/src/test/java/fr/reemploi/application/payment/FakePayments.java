package fr.reemploi.application.payment;

import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.payment.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
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
    private Money balance = Money.NOTHING;
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
        return standings.getOrDefault(payment, new Standing.Pending());
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
                    balance = balance.plus(movement.amount());
                    moves.put(movement.key(), movement.amount());
                    return new Moved.Done("rev-" + movement.key());
                });
    }

    @Override
    public synchronized Money balance() {
        return balance;
    }

    @Override
    public synchronized Optional<Money> asked(PaymentId payment) {
        return Optional.ofNullable(pages.get(payment));
    }

    /// The buyer pays, even on a page that is closed: his money may have been under way.
    @Override
    public synchronized void succeed(PaymentId payment) {
        if (standings.get(payment) instanceof Standing.Captured) return;
        var amount = Optional.ofNullable(pages.get(payment)).orElseThrow();
        balance = balance.plus(amount);
        standings.put(payment, new Standing.Captured("charge-" + payment, amount, clock.instant()));
    }

    @Override
    public synchronized void fail(PaymentId payment) {
        standings.putIfAbsent(payment, new Standing.Failed());
    }

    private Moved take(Movement movement) {
        if (balance.compareTo(movement.amount()) < 0)
            throw new AssertionError("more transferred than there is: " + movement);
        return send(movement);
    }

    private Moved send(Movement movement) {
        balance = balance.minus(movement.amount());
        moves.put(movement.key(), movement.amount());
        return new Moved.Done("did-" + movement.key());
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
