package fr.reemploi.adapters.payment.sandbox;

import fr.reemploi.application.payment.Chargeback;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Simulated payment provider. No money is moved, but payments, refunds, transfers and reversals
/// are stored and subject to the same limits as at a real provider. The charge id is the payment
/// id.
public final class SandboxPayments implements Payments, Sandbox {

    private final SandboxPaymentStore store;
    private final InstantSource clock;

    public SandboxPayments(SandboxPaymentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return "sandbox";
    }

    @Override
    public void requireAvailable() {
        // the sandbox needs no settings
    }

    @Override
    public URI createSession(PaymentRequest request) {
        if (store.find(request.payment()).isEmpty()) insert(SandboxPayment.opened(request));
        return URI.create("/bac-a-sable/" + request.payment());
    }

    private void insert(SandboxPayment payment) {
        try {
            store.save(payment);
        } catch (StaleVersionException concurrent) {
            // created concurrently: the session is the same
        }
    }

    @Override
    public void expireSession(PaymentId payment) {
        if (store.find(payment).filter(current -> current.state() == State.OPEN).isEmpty()) return;
        update(
                payment,
                current ->
                        current.state() == State.OPEN
                                ? current.withState(State.CLOSED, Optional.empty())
                                : current);
    }

    @Override
    public PaymentStatus status(PaymentId payment) {
        var stored = store.find(payment);
        if (stored.isEmpty()) return new PaymentStatus.Pending();
        var current = stored.get();
        return switch (current.state()) {
            case OPEN, CLOSED -> new PaymentStatus.Pending();
            case FAILED -> new PaymentStatus.Failed();
            case PAID -> paid(current);
        };
    }

    /// A payment confirmed with a delay is pending until its capture time.
    private PaymentStatus paid(SandboxPayment payment) {
        var at = payment.capturedAt().orElseThrow();
        return at.isAfter(clock.instant())
                ? new PaymentStatus.Pending()
                : new PaymentStatus.Captured(payment.id().toString(), payment.amount(), at);
    }

    @Override
    public TransferResult refund(TransferRequest request) {
        return execute(request, Kind.REFUND, Optional.empty());
    }

    @Override
    public TransferResult transfer(TransferRequest request, AccountId seller) {
        return execute(request, Kind.TRANSFER, Optional.empty());
    }

    @Override
    public TransferResult reverse(TransferRequest request, String transfer) {
        return execute(request, Kind.REVERSAL, Optional.of(transfer));
    }

    private TransferResult execute(TransferRequest request, Kind kind, Optional<String> of) {
        var payment = PaymentId.parse(request.charge()).flatMap(store::find);
        if (payment.filter(current -> current.state() == State.PAID).isEmpty())
            return new TransferResult.Refused("no such charge: " + request.charge());
        var transaction = new Transaction(request.key(), kind, request.amount(), of);
        var updated =
                update(
                        payment.get().id(),
                        current ->
                                current.transaction(transaction.key()).isEmpty()
                                                && isCovered(current, transaction)
                                        ? current.withTransaction(transaction)
                                        : current);
        return updated.transaction(transaction.key()).isPresent()
                ? new TransferResult.Done(transaction.key())
                : new TransferResult.Refused("amount exceeds the available balance");
    }

    /// Refunds are limited by the charge only, as at Stripe: what was already transferred to the
    /// seller is covered by the marketplace until it is reversed.
    private static boolean isCovered(SandboxPayment payment, Transaction transaction) {
        var available =
                switch (transaction.kind()) {
                    case REFUND -> payment.amount().minus(payment.total(Kind.REFUND));
                    case TRANSFER -> payment.balance();
                    case REVERSAL ->
                            payment.total(Kind.TRANSFER).minus(payment.total(Kind.REVERSAL));
                };
        return transaction.amount().compareTo(available) <= 0;
    }

    @Override
    public Money balance(String charge) {
        return PaymentId.parse(charge)
                .flatMap(store::find)
                .map(SandboxPayment::balance)
                .orElse(Money.ZERO);
    }

    /// The sandbox has no chargebacks.
    @Override
    public Optional<Chargeback> chargeback(String charge) {
        return Optional.empty();
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public Optional<Money> amountDue(PaymentId payment) {
        return store.find(payment).map(SandboxPayment::amount);
    }

    @Override
    public void succeed(PaymentId payment, Duration slow) {
        var at = clock.instant().plus(slow);
        update(
                payment,
                current ->
                        current.state() == State.PAID || current.state() == State.FAILED
                                ? current
                                : current.withState(State.PAID, Optional.of(at)));
    }

    @Override
    public void fail(PaymentId payment) {
        update(
                payment,
                current ->
                        current.state() == State.OPEN
                                ? current.withState(State.FAILED, Optional.empty())
                                : current);
    }

    private SandboxPayment update(PaymentId id, UnaryOperator<SandboxPayment> change) {
        return OptimisticUpdate.retry(() -> {
            var current = store.find(id).orElseThrow();
            var updated = change.apply(current);
            return updated.equals(current) ? current : store.save(updated);
        });
    }
}
