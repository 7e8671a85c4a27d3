package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.DOC;
import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;

import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Envelopes.Saved;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shipment.Dispatches;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Dispatch;
import fr.reemploi.persistence.schema.DispatchBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class MongoDispatches implements Dispatches {
    private final Envelopes dispatches;

    public MongoDispatches(Envelopes dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Optional<Dispatch> find(OrderId order) {
        return dispatches.find(order.value()).map(DispatchBson::read);
    }

    @Override
    public Dispatch save(Change<Dispatch> change) {
        var saved = change.now().stored();
        dispatches.put(
                new Saved(saved.order().value(), saved.version(), DispatchBson.write(saved)),
                StoredEvent.of("dispatch/" + saved.order(), saved.version(), change.events()),
                new Document());
        return saved;
    }

    @Override
    public List<Dispatch> due(Instant now, int limit) {
        var due = DOC + DispatchBson.DUE;
        var over = new Document(due, new Document("$lte", now));
        var sort = new Document(due, 1).append(ID, 1);
        return dispatches.all(over, sort, limit).stream().map(DispatchBson::read).toList();
    }
}
