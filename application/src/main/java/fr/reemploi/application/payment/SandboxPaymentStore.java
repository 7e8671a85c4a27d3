package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import java.util.List;
import java.util.Optional;

/// Store of sandbox payments.
public interface SandboxPaymentStore {
    Optional<SandboxPayment> find(PaymentId id);

    /// Stores a new payment or the next version of one.
    ///
    /// @throws StaleVersionException if another writer saved first
    SandboxPayment save(SandboxPayment payment);

    /// A batch of payments ordered by the text of their ids, after the given one.
    List<SandboxPayment> after(Optional<PaymentId> last, int limit);
}
