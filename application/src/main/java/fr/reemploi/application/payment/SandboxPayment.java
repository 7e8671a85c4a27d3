package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A payment in the sandbox.
///
/// @param capturedAt when the buyer paid
/// @param transactions refunds, transfers and reversals of it
public record SandboxPayment(
        PaymentId id,
        Version version,
        Money amount,
        URI returnUrl,
        State state,
        Optional<Instant> capturedAt,
        List<Transaction> transactions) {
    public SandboxPayment {
        transactions = List.copyOf(transactions);
    }

    /// State of the session.
    public enum State {
        OPEN,
        PAID,
        FAILED,
        CLOSED
    }

    /// Kind of transaction.
    public enum Kind {
        REFUND,
        TRANSFER,
        REVERSAL
    }

    /// A transaction of a payment.
    ///
    /// @param transfer the transfer a reversal refers to; empty otherwise
    public record Transaction(String key, Kind kind, Money amount, Optional<String> transfer) {}

    public static SandboxPayment opened(Payments.PaymentRequest request) {
        return new SandboxPayment(
                request.payment(),
                Version.NEW,
                request.amount(),
                request.returnUrl(),
                State.OPEN,
                Optional.empty(),
                List.of());
    }

    public SandboxPayment withState(State other, Optional<Instant> paidAt) {
        return new SandboxPayment(id, version, amount, returnUrl, other, paidAt, transactions);
    }

    public SandboxPayment withTransaction(Transaction transaction) {
        var more = new ArrayList<>(transactions);
        more.add(transaction);
        return new SandboxPayment(id, version, amount, returnUrl, state, capturedAt, more);
    }

    public Optional<Transaction> transaction(String key) {
        return transactions.stream()
                .filter(transaction -> transaction.key().equals(key))
                .findFirst();
    }

    public Money total(Kind kind) {
        return Money.sum(
                transactions.stream()
                        .filter(transaction -> transaction.kind() == kind)
                        .map(Transaction::amount));
    }

    /// The balance of the charge.
    public Money balance() {
        return state == State.PAID
                ? amount.minus(total(Kind.REFUND))
                        .minus(total(Kind.TRANSFER))
                        .plus(total(Kind.REVERSAL))
                : Money.ZERO;
    }

    public SandboxPayment withNextVersion() {
        return new SandboxPayment(
                id, version.next(), amount, returnUrl, state, capturedAt, transactions);
    }
}
