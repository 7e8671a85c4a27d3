package fr.reemploi.adapters.payment.sandbox;

import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A bank that only pretends: no money moves, but all it says is consistent, kept, and bounded the
/// way a real provider's is. A charge is called what its payment is.
public final class SandboxPayments implements Payments, Sandbox {
    private static final int MOST_ATTEMPTS = 10;

    private final SandboxPaymentStore book;
    private final InstantSource clock;

    public SandboxPayments(SandboxPaymentStore book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "sandbox";
    }

    @Override
    public URI open(PaymentRequest bill) {
        if (book.find(bill.payment()).isEmpty()) insert(SandboxPayment.opened(bill));
        return URI.create("/bac-a-sable/" + bill.payment());
    }

    private void insert(SandboxPayment payment) {
        try {
            book.save(payment);
        } catch (StaleVersionException alreadyThere) {
            // opened twice at once: the same page
        }
    }

    @Override
    public void close(PaymentId payment) {
        if (book.find(payment).filter(known -> known.state() == State.OPEN).isEmpty()) return;
        update(
                payment,
                known ->
                        known.state() == State.OPEN
                                ? known.in(State.CLOSED, Optional.empty())
                                : known);
    }

    @Override
    public PaymentStatus ask(PaymentId payment) {
        var found = book.find(payment);
        if (found.isEmpty()) return new PaymentStatus.Pending();
        var known = found.get();
        return switch (known.state()) {
            case OPEN, CLOSED -> new PaymentStatus.Pending();
            case FAILED -> new PaymentStatus.Failed();
            case PAID -> paid(known);
        };
    }

    /// A slow bank takes the money and says so later.
    private PaymentStatus paid(SandboxPayment payment) {
        var at = payment.capturedAt().orElseThrow();
        return at.isAfter(clock.instant())
                ? new PaymentStatus.Pending()
                : new PaymentStatus.Captured(payment.id().toString(), payment.amount(), at);
    }

    @Override
    public TransferResult refund(TransferRequest movement) {
        return move(movement, Kind.REFUND, Optional.empty());
    }

    @Override
    public TransferResult transfer(TransferRequest movement, AccountId seller) {
        return move(movement, Kind.TRANSFER, Optional.empty());
    }

    @Override
    public TransferResult reverse(TransferRequest movement, String transfer) {
        return move(movement, Kind.REVERSAL, Optional.of(transfer));
    }

    private TransferResult move(TransferRequest movement, Kind kind, Optional<String> of) {
        var payment = PaymentId.parse(movement.charge()).flatMap(book::find);
        if (payment.filter(one -> one.state() == State.PAID).isEmpty())
            return new TransferResult.Refused("no such charge: " + movement.charge());
        var move = new Transaction(movement.key(), kind, movement.amount(), of);
        var moved =
                update(
                        payment.get().id(),
                        known ->
                                known.move(move.key()).isEmpty() && isCovered(known, move)
                                        ? known.moved(move)
                                        : known);
        return moved.move(move.key()).isPresent()
                ? new TransferResult.Done(move.key())
                : new TransferResult.Refused("more than there is");
    }

    /// A refund is bounded by the charge alone: what a seller has already is then the marketplace's
    /// own loss, until he gives it back.
    private static boolean isCovered(SandboxPayment payment, Transaction move) {
        var left =
                switch (move.kind()) {
                    case REFUND -> payment.amount().minus(payment.sum(Kind.REFUND));
                    case TRANSFER -> payment.balance();
                    case REVERSAL -> payment.sum(Kind.TRANSFER).minus(payment.sum(Kind.REVERSAL));
                };
        return move.amount().compareTo(left) <= 0;
    }

    @Override
    public Money held(String charge) {
        return PaymentId.parse(charge)
                .flatMap(book::find)
                .map(SandboxPayment::balance)
                .orElse(Money.NOTHING);
    }

    /// No bank stands behind it.
    @Override
    public Optional<Chargeback> contested(String charge) {
        return Optional.empty();
    }

    @Override
    public boolean isInUse() {
        return true;
    }

    @Override
    public Optional<Money> asked(PaymentId payment) {
        return book.find(payment).map(SandboxPayment::amount);
    }

    @Override
    public void succeed(PaymentId payment, Duration slow) {
        var at = clock.instant().plus(slow);
        update(
                payment,
                known ->
                        known.state() == State.PAID || known.state() == State.FAILED
                                ? known
                                : known.in(State.PAID, Optional.of(at)));
    }

    @Override
    public void fail(PaymentId payment) {
        update(
                payment,
                known ->
                        known.state() == State.OPEN
                                ? known.in(State.FAILED, Optional.empty())
                                : known);
    }

    private SandboxPayment update(PaymentId id, UnaryOperator<SandboxPayment> change) {
        for (var attempt = 1; ; attempt++) {
            var known = book.find(id).orElseThrow();
            var changed = change.apply(known);
            if (changed.equals(known)) return known;
            try {
                return book.save(changed);
            } catch (StaleVersionException other) {
                if (attempt == MOST_ATTEMPTS) throw other;
            }
        }
    }
}
