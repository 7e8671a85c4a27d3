package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;

/// The pretended bank of an installation without a payment provider: the buyer's two buttons.
public interface Sandbox {
    /// Whether it opens the pages of new payments. Those it opened before stay its own.
    boolean isActive();

    /// What an open page asks for; empty when there is no such page.
    Optional<Money> amountDue(PaymentId payment);

    /// The buyer pays. Money under way when the page closes still arrives.
    ///
    /// @param delay how long the bank takes until it says so
    void succeed(PaymentId payment, Duration delay);

    /// The buyer's bank refuses.
    void fail(PaymentId payment);
}
