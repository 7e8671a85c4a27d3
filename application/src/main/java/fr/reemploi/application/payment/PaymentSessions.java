package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;

/// Port: the payment provider's session of each attempt, needed to query it by the provider's id.
public interface PaymentSessions {
    /// The provider's session id; empty when there is none.
    Optional<String> find(PaymentId payment);

    /// Stores the session id; idempotent.
    void save(PaymentId payment, String session);
}
