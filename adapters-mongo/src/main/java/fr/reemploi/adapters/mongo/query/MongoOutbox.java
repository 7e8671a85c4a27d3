package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DUE;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.EVENT;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.EVENT_ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.OUTBOX;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.persistence.schema.EventBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// Outbox events, stored in the documents of their aggregates. A document with the field `due` may
/// have no event left, after a crash; the next read removes the field.
public final class MongoOutbox implements Outbox {
    private static final String INTERRUPTIONS = "interruptions";

    /// Collections by the prefix of the aggregate name, e.g. `order`.
    private final Map<String, MongoCollection<Document>> collections;

    private final MongoEventDeliveries deliveries;

    public MongoOutbox(
            Map<String, MongoCollection<Document>> collections, MongoEventDeliveries deliveries) {
        this.collections = collections;
        this.deliveries = deliveries;
    }

    @Override
    public List<StoredEvent> due(int limit) {
        var due = new ArrayList<DueEvent>();
        collections.forEach((kind, collection) -> due.addAll(dueIn(kind, collection, limit)));
        return due.stream()
                .sorted(Comparator.comparing(DueEvent::at))
                .limit(limit)
                .map(DueEvent::event)
                .toList();
    }

    private static List<DueEvent> dueIn(
            String kind, MongoCollection<Document> collection, int limit) {
        var due = new ArrayList<DueEvent>();
        var repaired = true;
        while (repaired && due.size() < limit) {
            repaired = false;
            due.clear();
            for (var document : dueAggregates(collection, limit)) {
                due.addAll(events(kind, document));
                if (outbox(document).isEmpty()) {
                    removeDue(collection, requireNonNull(document.get(ID)));
                    repaired = true;
                }
            }
        }
        return due;
    }

    private static List<Document> dueAggregates(MongoCollection<Document> collection, int limit) {
        return collection
                .find(new Document(DUE, new Document("$exists", true)))
                .sort(new Document(DUE, 1))
                .limit(limit)
                .projection(new Document(OUTBOX, 1).append(DUE, 1))
                .into(new ArrayList<>());
    }

    private static List<DueEvent> events(String kind, Document document) {
        var aggregate = kind + "/" + document.get(ID, UUID.class);
        var due = new ArrayList<DueEvent>();
        var latest = Instant.MIN;
        for (var entry : outbox(document)) {
            var event = EventBson.read(entry.get(EVENT, Document.class));
            // preserves the stored order if a clock went back
            latest = event.at().isAfter(latest) ? event.at() : latest;
            var id = entry.getString(EVENT_ID);
            var interruptions = entry.getInteger(INTERRUPTIONS, 0);
            due.add(new DueEvent(latest, new StoredEvent(id, aggregate, event, interruptions)));
        }
        return due;
    }

    /// Removes `due` if no event was added meanwhile.
    private static void removeDue(MongoCollection<Document> collection, Object id) {
        collection.updateOne(
                new Document(ID, id).append(OUTBOX, new Document("$size", 0)),
                new Document("$unset", new Document(DUE, "")));
    }

    @Override
    public void markStarted(StoredEvent event) {
        collection(event)
                .updateOne(
                        new Document(ID, id(event)).append(OUTBOX + "." + EVENT_ID, event.id()),
                        new Document("$inc", new Document(OUTBOX + ".$." + INTERRUPTIONS, 1)));
    }

    @Override
    public void markDelivered(StoredEvent event) {
        var entry = new Document(OUTBOX, new Document(EVENT_ID, event.id()));
        collection(event).updateOne(new Document(ID, id(event)), new Document("$pull", entry));
        removeDue(collection(event), id(event));
    }

    @Override
    public void defer(StoredEvent event, List<EventDelivery> unhandled) {
        // first: after a crash in between, the event is delivered again
        unhandled.forEach(deliveries::add);
        markDelivered(event);
    }

    private MongoCollection<Document> collection(StoredEvent event) {
        var kind = event.aggregate().substring(0, event.aggregate().indexOf('/'));
        return Optional.ofNullable(collections.get(kind)).orElseThrow();
    }

    private static UUID id(StoredEvent event) {
        return UUID.fromString(event.aggregateId());
    }

    private static List<Document> outbox(Document document) {
        return document.getList(OUTBOX, Document.class, List.of());
    }

    private record DueEvent(Instant at, StoredEvent event) {}
}
