package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.persistence.schema.SandboxPaymentBson;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class MongoSandboxPaymentStore implements SandboxPaymentStore {
    private final VersionedCollection payments;

    public MongoSandboxPaymentStore(VersionedCollection payments) {
        this.payments = payments;
    }

    @Override
    public Optional<SandboxPayment> find(PaymentId id) {
        return payments.find(id.toString()).map(SandboxPaymentBson::read);
    }

    @Override
    public SandboxPayment save(SandboxPayment payment) {
        var saved = payment.withNextVersion();
        var doc = SandboxPaymentBson.write(saved);
        payments.put(
                new VersionedDocument(saved.id().toString(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }

    @Override
    public List<SandboxPayment> after(Optional<PaymentId> last, int limit) {
        var filter = new Document();
        last.ifPresent(id -> filter.append(ID, new Document("$gt", id.toString())));
        return payments.all(filter, new Document(ID, 1), limit).stream()
                .map(SandboxPaymentBson::read)
                .toList();
    }
}
