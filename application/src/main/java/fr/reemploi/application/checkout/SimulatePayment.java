package fr.reemploi.application.checkout;

import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.util.Optional;

/// Simulates success or failure of a payment, where no real provider is configured.
@UseCase
public final class SimulatePayment {
    private final Optional<Sandbox> sandbox;
    private final Checkouts checkouts;
    private final ConfirmPayment confirm;

    public SimulatePayment(Optional<Sandbox> sandbox, Checkouts checkouts, ConfirmPayment confirm) {
        this.sandbox = sandbox;
        this.checkouts = checkouts;
        this.confirm = confirm;
    }

    /// How the simulated confirmation arrives: repeated or delayed, as with a real provider.
    public record ConfirmationBehaviour(int times, Duration delay) {
        public static final ConfirmationBehaviour IMMEDIATE =
                new ConfirmationBehaviour(1, Duration.ZERO);
    }

    /// The checkout of an open payment session.
    public Checkout checkout(Actor actor, PaymentId payment) {
        if (requireSandbox(payment).amountDue(payment).isEmpty()) throw unknown(payment);
        return checkouts
                .find(payment.checkout())
                .filter(checkout ->
                        checkout.buyer().equals(actor.account()) || actor.is(Role.ADMIN))
                .orElseThrow(() -> unknown(payment));
    }

    /// Simulates a successful payment.
    ///
    /// @param behaviour how the confirmation arrives
    public Checkout succeed(Actor actor, PaymentId payment, ConfirmationBehaviour behaviour) {
        checkout(actor, payment);
        requireSandbox(payment).succeed(payment, behaviour.delay());
        for (var sent = 1; sent < behaviour.times(); sent++) confirm.confirm(payment);
        return confirm.confirm(payment).orElseThrow(() -> unknown(payment));
    }

    /// Simulates a payment refused by the bank.
    public Checkout fail(Actor actor, PaymentId payment) {
        checkout(actor, payment);
        requireSandbox(payment).fail(payment);
        return confirm.confirm(payment).orElseThrow(() -> unknown(payment));
    }

    private Sandbox requireSandbox(PaymentId payment) {
        return sandbox.orElseThrow(() -> unknown(payment));
    }

    private static NotFoundException unknown(PaymentId payment) {
        return new NotFoundException("payment.unknown", payment);
    }
}
