package fr.reemploi.application.payment;

import fr.reemploi.domain.checkout.PaymentId;
import java.util.List;
import java.util.Optional;

/// Where the pretended bank keeps its payments.
public interface SandboxPaymentStore {
    Optional<SandboxPayment> find(PaymentId id);

    /// Stores a new payment, or the next version of one.
    ///
    /// @throws StaleVersionException if another writer came between
    SandboxPayment save(SandboxPayment payment);

    /// Some payments in the order of their ids' texts, those after one.
    List<SandboxPayment> after(Optional<PaymentId> last, int limit);
}
