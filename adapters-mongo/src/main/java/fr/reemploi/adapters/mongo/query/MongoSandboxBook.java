package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;

import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Envelopes.Saved;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.persistence.schema.SandboxPaymentBson;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class MongoSandboxBook implements SandboxBook {
    private final Envelopes payments;

    public MongoSandboxBook(Envelopes payments) {
        this.payments = payments;
    }

    @Override
    public Optional<SandboxPayment> find(PaymentId id) {
        return payments.find(id.toString()).map(SandboxPaymentBson::read);
    }

    @Override
    public SandboxPayment save(SandboxPayment payment) {
        var saved = payment.stored();
        var doc = SandboxPaymentBson.write(saved);
        payments.put(
                new Saved(saved.id().toString(), saved.version(), doc), List.of(), new Document());
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
