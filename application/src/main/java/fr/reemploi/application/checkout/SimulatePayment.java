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

/// Presses the two buttons of the pretended bank, where no real one is configured.
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

    /// How a bank brings its news: a real one says some things twice, and some late.
    public record ConfirmationBehaviour(int times, Duration delay) {
        public static final ConfirmationBehaviour IMMEDIATE =
                new ConfirmationBehaviour(1, Duration.ZERO);
    }

    /// The checkout an open page is for.
    public Checkout checkout(Actor actor, PaymentId payment) {
        if (requireSandbox(payment).amountDue(payment).isEmpty()) throw unknown(payment);
        return checkouts
                .find(payment.checkout())
                .filter(checkout ->
                        checkout.buyer().equals(actor.account()) || actor.is(Role.ADMIN))
                .orElseThrow(() -> unknown(payment));
    }

    /// The buyer pays, and his bank says so.
    ///
    /// @param behaviour how it says so
    public Checkout succeed(Actor actor, PaymentId payment, ConfirmationBehaviour behaviour) {
        checkout(actor, payment);
        requireSandbox(payment).succeed(payment, behaviour.delay());
        for (var sent = 1; sent < behaviour.times(); sent++) confirm.confirm(payment);
        return confirm.confirm(payment).orElseThrow(() -> unknown(payment));
    }

    /// His bank refuses.
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
