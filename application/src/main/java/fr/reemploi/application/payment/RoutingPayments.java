package fr.reemploi.application.payment;

import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Routes payments to the real provider or the sandbox. The settings decide where a new session is
/// created; a session stays with the provider that created it.
public final class RoutingPayments implements Payments, Sandbox {
    private final Payments simulated;
    private final Sandbox sandbox;
    private final Payments real;
    private final PaymentSessions sessions;
    private final Supplier<PaymentMode> mode;

    /// @param sessions sessions of the real provider
    /// @param mode where new sessions are created
    public RoutingPayments(
            Payments simulated,
            Sandbox sandbox,
            Payments real,
            PaymentSessions sessions,
            Supplier<PaymentMode> mode) {
        this.simulated = simulated;
        this.sandbox = sandbox;
        this.real = real;
        this.sessions = sessions;
        this.mode = mode;
    }

    @Override
    public String provider() {
        return current().provider();
    }

    @Override
    public void requireAvailable() {
        current().requireAvailable();
    }

    @Override
    public URI createSession(PaymentRequest request) {
        return providerOf(request.payment()).createSession(request);
    }

    @Override
    public void expireSession(PaymentId payment) {
        providerOf(payment).expireSession(payment);
    }

    @Override
    public PaymentStatus status(PaymentId payment) {
        return providerOf(payment).status(payment);
    }

    @Override
    public TransferResult refund(TransferRequest request) {
        return providerOf(request.charge()).refund(request);
    }

    @Override
    public TransferResult transfer(TransferRequest request, AccountId seller) {
        return providerOf(request.charge()).transfer(request, seller);
    }

    @Override
    public TransferResult reverse(TransferRequest request, String transfer) {
        return providerOf(request.charge()).reverse(request, transfer);
    }

    @Override
    public Money balance(String charge) {
        return providerOf(charge).balance(charge);
    }

    @Override
    public Optional<Chargeback> chargeback(String charge) {
        return providerOf(charge).chargeback(charge);
    }

    @Override
    public boolean isActive() {
        return mode.get() == PaymentMode.SIMULATED;
    }

    @Override
    public Optional<Money> amountDue(PaymentId payment) {
        return sandbox.amountDue(payment);
    }

    @Override
    public void succeed(PaymentId payment, Duration delay) {
        sandbox.succeed(payment, delay);
    }

    @Override
    public void fail(PaymentId payment) {
        sandbox.fail(payment);
    }

    private Payments current() {
        return mode.get() == PaymentMode.SIMULATED ? simulated : real;
    }

    private Payments providerOf(PaymentId payment) {
        if (sessions.find(payment).isPresent()) return real;
        return sandbox.amountDue(payment).isPresent() ? simulated : current();
    }

    /// The sandbox uses the payment id as charge id.
    private Payments providerOf(String charge) {
        return PaymentId.parse(charge).isPresent() ? simulated : real;
    }
}
