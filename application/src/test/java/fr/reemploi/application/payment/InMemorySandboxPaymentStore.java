package fr.reemploi.application.payment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.List;
import java.util.Optional;

/// In-memory sandbox payments.
public final class InMemorySandboxPaymentStore implements SandboxPaymentStore {
    private final InMemoryTable<PaymentId, SandboxPayment> table =
            new InMemoryTable<>(SandboxPayment::id, SandboxPayment::version);

    @Override
    public Optional<SandboxPayment> find(PaymentId id) {
        return table.find(id);
    }

    @Override
    public SandboxPayment save(SandboxPayment payment) {
        return table.save(payment, payment.withNextVersion(), () -> {});
    }

    @Override
    public List<SandboxPayment> after(Optional<PaymentId> last, int limit) {
        return table.after(last, limit);
    }
}
