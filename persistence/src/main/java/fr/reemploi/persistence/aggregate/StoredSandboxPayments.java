package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.SandboxPaymentBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.util.List;
import java.util.Optional;

/// The store of sandbox payments.
public final class StoredSandboxPayments implements SandboxPaymentStore {
    private static final Query AFTER = where(isGreater(Query.ID));

    public static final Schema<SandboxPayment> SCHEMA =
            Schema.<SandboxPayment>of(
                            "sandbox_payment",
                            "sandboxPayments",
                            payment -> payment.id().toString(),
                            SandboxPayment::version,
                            SandboxPayment::withNextVersion,
                            SandboxPaymentBson::write,
                            SandboxPaymentBson::read)
                    .with(AFTER);

    private final DocumentStore<SandboxPayment> payments;

    public StoredSandboxPayments(DocumentStores stores) {
        payments = stores.open(SCHEMA);
    }

    @Override
    public Optional<SandboxPayment> find(PaymentId id) {
        return payments.find(id.toString());
    }

    @Override
    public SandboxPayment save(SandboxPayment payment) {
        return payments.save(Change.of(payment));
    }

    @Override
    public List<SandboxPayment> after(Optional<PaymentId> last, int limit) {
        return payments.list(AFTER, limit, last.map(PaymentId::toString).orElse(""));
    }
}
