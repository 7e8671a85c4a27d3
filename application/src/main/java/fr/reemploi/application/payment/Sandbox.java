package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.util.Optional;

/// The pretended bank of an installation without a payment provider: the buyer's two buttons.
public interface Sandbox {
    /// Whether it opens the pages of new payments. Those it opened before stay its own.
    boolean isInUse();

    /// What an open page asks for; empty when there is no such page.
    Optional<Money> asked(PaymentId payment);

    /// The buyer pays. Money under way when the page closes still arrives.
    ///
    /// @param slow how long the bank takes until it says so
    void succeed(PaymentId payment, Duration slow);

    /// The buyer's bank refuses.
    void fail(PaymentId payment);
}
