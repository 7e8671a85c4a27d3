package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;

/// Which page of a real payment provider was opened for an attempt, so that he can be asked about
/// it by the name he gave it.
public interface PaymentSessions {
    /// What the provider calls the page; empty when he opened none.
    Optional<String> find(PaymentId payment);

    /// Remembers it; told again, the same.
    void save(PaymentId payment, String session);
}
