package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ATTEMPTS;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DUE;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.EVENT;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.EVENT_ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.OUTBOX;

import com.mongodb.client.MongoCollection;
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

/// Outbox events, stored in the documents of their aggregates. The field `due` is never later than
/// the first due event. If it is too early, the next read corrects it.
public final class MongoOutbox implements Outbox {
    private static final String RETRY_AT = "retryAt";
    private static final String REASON = "reason";

    /// Collections by the prefix of the aggregate name, e.g. `order`.
    private final Map<String, MongoCollection<Document>> collections;

    public MongoOutbox(Map<String, MongoCollection<Document>> collections) {
        this.collections = collections;
    }

    @Override
    public List<StoredEvent> due(int limit, Instant now) {
        var due = new ArrayList<DueEvent>();
        collections.forEach((kind, collection) -> due.addAll(dueIn(kind, collection, limit, now)));
        return due.stream()
                .sorted(Comparator.comparing(DueEvent::at))
                .limit(limit)
                .map(DueEvent::event)
                .toList();
    }

    private List<DueEvent> dueIn(
            String kind, MongoCollection<Document> collection, int limit, Instant now) {
        var due = new ArrayList<DueEvent>();
        var repaired = true;
        while (repaired && due.size() < limit) {
            repaired = false;
            due.clear();
            for (var document : dueAggregates(collection, limit, now)) {
                var events = due(kind, document, now);
                due.addAll(events);
                if (events.isEmpty()) {
                    repairDue(collection, document);
                    repaired = true;
                }
            }
        }
        return due;
    }

    private static List<Document> dueAggregates(
            MongoCollection<Document> collection, int limit, Instant now) {
        return collection
                .find(new Document(DUE, new Document("$lte", now)))
                .sort(new Document(DUE, 1))
                .limit(limit)
                .projection(new Document(OUTBOX, 1).append(DUE, 1))
                .into(new ArrayList<>());
    }

    private static List<DueEvent> due(String kind, Document document, Instant now) {
        var aggregate = kind + "/" + document.get(ID, UUID.class);
        var due = new ArrayList<DueEvent>();
        var latest = Instant.MIN;
        for (var entry : outbox(document)) {
            if (retryAt(entry).filter(now::isBefore).isPresent()) break;
            var event = EventBson.read(entry.get(EVENT, Document.class));
            // preserves the stored order if a clock went back
            latest = event.at().isAfter(latest) ? event.at() : latest;
            var attempts = entry.getInteger(ATTEMPTS, 0);
            var id = entry.getString(EVENT_ID);
            due.add(new DueEvent(latest, new StoredEvent(id, aggregate, event, attempts)));
        }
        return due;
    }

    /// Corrects `due` unless the document changed since it was read.
    private static void repairDue(MongoCollection<Document> collection, Document document) {
        var filter = new Document(ID, document.get(ID)).append(DUE, document.get(DUE));
        var entries = outbox(document);
        if (entries.isEmpty()) {
            filter.append(OUTBOX, new Document("$size", 0));
            collection.updateOne(filter, new Document("$unset", new Document(DUE, "")));
            return;
        }
        var first = entries.getFirst();
        filter.append(OUTBOX + ".0." + EVENT_ID, first.getString(EVENT_ID));
        retryAt(first)
                .ifPresent(at ->
                        collection.updateOne(filter, new Document("$set", new Document(DUE, at))));
    }

    @Override
    public void markDelivered(StoredEvent event) {
        var aggregate = aggregate(event);
        var entry = new Document(OUTBOX, new Document(EVENT_ID, event.id()));
        var collection = collection(event);
        collection.updateOne(
                new Document(aggregate).append(OUTBOX + "." + EVENT_ID, event.id()),
                new Document("$pull", entry).append("$min", new Document(DUE, event.event().at())));
        collection.updateOne(
                aggregate.append(OUTBOX, new Document("$size", 0)),
                new Document("$unset", new Document(DUE, "")));
    }

    @Override
    public void markFailed(StoredEvent event, String reason, Instant retryAt) {
        var first = aggregate(event).append(OUTBOX + ".0." + EVENT_ID, event.id());
        var change = retryUpdate(OUTBOX + ".0.", reason, retryAt);
        change.get("$set", Document.class).append(DUE, retryAt);
        if (collection(event).updateOne(first, change).getMatchedCount() == 1) return;
        var later = aggregate(event).append(OUTBOX + "." + EVENT_ID, event.id());
        collection(event).updateOne(later, retryUpdate(OUTBOX + ".$.", reason, retryAt));
    }

    private static Document retryUpdate(String entry, String reason, Instant retryAt) {
        var set = new Document(entry + RETRY_AT, retryAt).append(entry + REASON, reason);
        return new Document("$set", set).append("$inc", new Document(entry + ATTEMPTS, 1));
    }

    private MongoCollection<Document> collection(StoredEvent event) {
        var kind = event.aggregate().substring(0, event.aggregate().indexOf('/'));
        return Optional.ofNullable(collections.get(kind)).orElseThrow();
    }

    private static Document aggregate(StoredEvent event) {
        var id = event.aggregate().substring(event.aggregate().indexOf('/') + 1);
        return new Document(ID, UUID.fromString(id));
    }

    private static List<Document> outbox(Document document) {
        return document.getList(OUTBOX, Document.class, List.of());
    }

    private static Optional<Instant> retryAt(Document entry) {
        return Optional.ofNullable(entry.getDate(RETRY_AT)).map(java.util.Date::toInstant);
    }

    private record DueEvent(Instant at, StoredEvent event) {}
}
