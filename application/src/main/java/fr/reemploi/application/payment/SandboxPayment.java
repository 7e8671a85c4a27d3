package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the pretended bank remembers of a payment.
///
/// @param capturedAt when the buyer paid
/// @param moves what was moved of it since
public record SandboxPayment(
        PaymentId id,
        Version version,
        Money amount,
        URI back,
        State state,
        Optional<Instant> capturedAt,
        List<Transaction> moves) {
    public SandboxPayment {
        moves = List.copyOf(moves);
    }

    /// Where the page is.
    public enum State {
        OPEN,
        PAID,
        FAILED,
        CLOSED
    }

    /// Which way money went.
    public enum Kind {
        REFUND,
        TRANSFER,
        REVERSAL
    }

    /// Money that was moved.
    ///
    /// @param of the transfer a reversal takes back; empty otherwise
    public record Transaction(String key, Kind kind, Money amount, Optional<String> of) {}

    public static SandboxPayment opened(Payments.PaymentRequest bill) {
        return new SandboxPayment(
                bill.payment(),
                Version.NEW,
                bill.amount(),
                bill.back(),
                State.OPEN,
                Optional.empty(),
                List.of());
    }

    public SandboxPayment in(State other, Optional<Instant> paidAt) {
        return new SandboxPayment(id, version, amount, back, other, paidAt, moves);
    }

    public SandboxPayment moved(Transaction move) {
        var more = new ArrayList<>(moves);
        more.add(move);
        return new SandboxPayment(id, version, amount, back, state, capturedAt, more);
    }

    public Optional<Transaction> move(String key) {
        return moves.stream().filter(move -> move.key().equals(key)).findFirst();
    }

    public Money sum(Kind kind) {
        return Money.sum(
                moves.stream().filter(move -> move.kind() == kind).map(Transaction::amount));
    }

    /// What is left of it at the bank.
    public Money balance() {
        return state == State.PAID
                ? amount.minus(sum(Kind.REFUND)).minus(sum(Kind.TRANSFER)).plus(sum(Kind.REVERSAL))
                : Money.NOTHING;
    }

    public SandboxPayment stored() {
        return new SandboxPayment(id, version.next(), amount, back, state, capturedAt, moves);
    }
}
