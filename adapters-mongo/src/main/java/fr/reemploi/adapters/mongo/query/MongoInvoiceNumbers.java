package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.invoice.InvoiceNumber;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.domain.shared.OrderId;
import java.util.Optional;
import org.bson.Document;

/// Assigns invoice numbers with one counter document per issuer and one document per invoice. The
/// counter contains the invoice numbered last until its document is stored. The next caller stores
/// it before incrementing the counter, so that a crash in between leaves no gap in the numbers.
public final class MongoInvoiceNumbers implements InvoiceNumbers {
    private static final String LAST = "last";
    private static final String PENDING = "pending";
    private static final String NUMBER = "number";
    private static final Document ABSENT = new Document("$exists", false);

    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> invoices;

    public MongoInvoiceNumbers(
            MongoCollection<Document> counters, MongoCollection<Document> invoices) {
        this.counters = counters;
        this.invoices = invoices;
    }

    @Override
    public InvoiceNumber number(Issuer issuer, OrderId order) {
        return new InvoiceNumber(issuer, number(issuer.key(), issuer.key() + "/" + order));
    }

    private long number(String issuer, String invoice) {
        var number = find(invoice);
        while (number.isEmpty()) {
            var counter = counter(issuer);
            storePending(counter);
            // read after the counter: any earlier number has been stored by then
            number = find(invoice);
            if (number.isEmpty()) number = increment(counter, invoice);
        }
        return number.get();
    }

    private Optional<Long> find(String invoice) {
        return Optional.ofNullable(invoices.find(new Document(ID, invoice)).first())
                .map(document -> document.getLong(NUMBER));
    }

    private Document counter(String issuer) {
        while (true) {
            var counter = Optional.ofNullable(counters.find(new Document(ID, issuer)).first());
            if (counter.isPresent()) return counter.get();
            // false if another caller inserted it first
            var _ =
                    VersionedCollection.insertIfAbsent(
                            counters, new Document(ID, issuer).append(LAST, 0L));
        }
    }

    /// Stores the invoice numbered last if it has not been stored.
    private void storePending(Document counter) {
        var pending = Optional.ofNullable(counter.getString(PENDING));
        if (pending.isEmpty()) return;
        var invoice = new Document(ID, pending.get()).append(NUMBER, counter.getLong(LAST));
        // false if another caller stored it first
        var _ = VersionedCollection.insertIfAbsent(invoices, invoice);
        counters.updateOne(
                new Document(ID, counter.getString(ID)).append(PENDING, pending.get()),
                new Document("$unset", new Document(PENDING, "")));
    }

    /// Returns empty if another caller incremented the counter concurrently.
    private Optional<Long> increment(Document counter, String invoice) {
        var last = counter.getLong(LAST);
        var next = new Document(LAST, last + 1).append(PENDING, invoice);
        var filter =
                new Document(ID, counter.getString(ID)).append(LAST, last).append(PENDING, ABSENT);
        if (counters.updateOne(filter, new Document("$set", next)).getMatchedCount() == 0)
            return Optional.empty();
        storePending(next.append(ID, counter.getString(ID)));
        return Optional.of(last + 1);
    }
}
