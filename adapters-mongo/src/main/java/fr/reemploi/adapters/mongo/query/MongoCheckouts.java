package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.CheckoutBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class MongoCheckouts implements Checkouts {
    private final VersionedCollection checkouts;

    public MongoCheckouts(VersionedCollection checkouts) {
        this.checkouts = checkouts;
    }

    @Override
    public Optional<Checkout> find(CheckoutId id) {
        return checkouts.find(id.value()).map(CheckoutBson::read);
    }

    @Override
    public Checkout save(Change<Checkout> change) {
        var saved = change.now().withNextVersion();
        checkouts.put(
                new VersionedDocument(
                        saved.id().value(), saved.version(), CheckoutBson.write(saved)),
                StoredEvent.of("checkout/" + saved.id(), saved.version(), change.events()),
                new Document());
        return saved;
    }

    @Override
    public List<Checkout> due(Instant now, int limit) {
        var deadline = DOC + CheckoutBson.DEADLINE;
        var dueFilter = new Document(deadline, new Document("$lte", now));
        return all(dueFilter, new Document(deadline, 1).append(ID, 1), limit);
    }

    @Override
    public List<Checkout> after(Optional<CheckoutId> last, int limit) {
        var filter = new Document();
        last.ifPresent(id -> filter.append(ID, new Document("$gt", id.value())));
        return all(filter, new Document(ID, 1), limit);
    }

    private List<Checkout> all(Document filter, Document sort, int limit) {
        return checkouts.all(filter, sort, limit).stream().map(CheckoutBson::read).toList();
    }
}
