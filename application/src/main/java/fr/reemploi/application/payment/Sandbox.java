package fr.reemploi.application.payment;

import fr.reemploi.domain.payment.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;

/// The pretended bank of an installation without a payment provider: the buyer's two buttons.
public interface Sandbox {
    /// What an open page asks for; empty when there is no such page.
    Optional<Money> asked(PaymentId payment);

    /// The buyer pays. A page that was closed takes no more money.
    void succeed(PaymentId payment);

    /// The buyer's bank refuses.
    void fail(PaymentId payment);
}
