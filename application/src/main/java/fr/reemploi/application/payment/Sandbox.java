package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;

/// Port: the simulated bank of an installation without a payment provider.
public interface Sandbox {
    /// Whether new sessions are created in the sandbox. Earlier sessions stay in it.
    boolean isActive();

    /// The amount of an open session; empty when there is none.
    Optional<Money> amountDue(PaymentId payment);

    /// Simulates a payment. One in progress when the session expires still arrives.
    ///
    /// @param delay how long the bank takes to confirm
    void succeed(PaymentId payment, Duration delay);

    /// Simulates a refusal by the bank.
    void fail(PaymentId payment);
}
