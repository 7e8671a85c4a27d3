package fr.reemploi.adapters.mongo.engine;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.schema.EventBson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// A collection of versioned aggregates. The aggregate is the sub-document `doc`, replaced as a
/// whole. The fields of the store (version, feed position, undelivered events) are beside it. One
/// write updates all of them atomically.
public final class VersionedCollection {
    public static final String ID = "_id";
    public static final String VERSION = "version";
    public static final String DOC = "doc.";

    /// Events of the aggregate that have not been delivered.
    public static final String OUTBOX = "outbox";

    /// When the first of these events happened; absent if there is none.
    public static final String DUE = "due";

    public static final String EVENT_ID = "id";
    public static final String EVENT = "event";

    static final String BODY = "doc";

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    public VersionedCollection(MongoCollection<Document> collection, InstantSource clock) {
        this.collection = collection;
        this.clock = clock;
    }

    public MongoCollection<Document> collection() {
        return collection;
    }

    public static Document body(Document stored) {
        return stored.get(BODY, Document.class);
    }

    public Optional<Document> find(Object id) {
        return first(new Document(ID, id));
    }

    public Optional<Document> first(Document filter) {
        return Optional.ofNullable(
                        collection.find(filter).projection(new Document(BODY, 1)).first())
                .map(VersionedCollection::body);
    }

    public List<Document> all(Document filter, Document sort, int limit) {
        return collection
                .find(filter)
                .sort(sort)
                .limit(limit)
                .projection(new Document(BODY, 1))
                .map(VersionedCollection::body)
                .into(new ArrayList<>());
    }

    /// Inserts an aggregate at version 1, or replaces the previous version.
    ///
    /// @param extraFields further fields of the store to set
    /// @throws StaleVersionException if the stored version is not the previous one
    public void put(VersionedDocument document, List<StoredEvent> events, Document extraFields) {
        var fields = new Document(VERSION, document.version().value()).append(BODY, document.doc());
        fields.putAll(extraFields);
        if (document.version().value() == 1) insert(document, fields, events);
        else replace(document, fields, events);
    }

    private void insert(VersionedDocument document, Document fields, List<StoredEvent> events) {
        var stored = new Document(ID, document.id());
        stored.putAll(fields);
        if (!events.isEmpty()) {
            stored.append(OUTBOX, outbox(events));
            stored.append(DUE, due(events));
        }
        if (!insertIfAbsent(collection, stored)) throw new StaleVersionException(document.id());
    }

    private void replace(VersionedDocument document, Document fields, List<StoredEvent> events) {
        var update = new Document("$set", fields);
        if (!events.isEmpty()) {
            var each = new Document("$each", outbox(events));
            update.append("$push", new Document(OUTBOX, each));
            // $min: the relay may be processing earlier events of the same document
            update.append("$min", new Document(DUE, due(events)));
        }
        var filter =
                new Document(ID, document.id()).append(VERSION, document.version().value() - 1);
        if (collection.updateOne(filter, update).getMatchedCount() == 0)
            throw new StaleVersionException(document.id());
    }

    private static List<Document> outbox(List<StoredEvent> events) {
        return events.stream()
                .map(event ->
                        new Document(EVENT_ID, event.id())
                                .append(EVENT, EventBson.write(event.event())))
                .toList();
    }

    /// At most now, so that events of a node whose clock is ahead do not wait behind others.
    private Instant due(List<StoredEvent> events) {
        var at = events.getFirst().event().at();
        var now = clock.instant();
        return at.isBefore(now) ? at : now;
    }

    /// Inserts a document unless its id exists.
    ///
    /// @return false if the id exists
    public static boolean insertIfAbsent(MongoCollection<Document> collection, Document doc) {
        try {
            collection.insertOne(doc);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    public static Instant instant(Document doc, String field) {
        return doc.get(field, Date.class).toInstant();
    }

    /// An aggregate to store.
    ///
    /// @param id a UUID or a string
    /// @param version the new version of the aggregate
    public record VersionedDocument(Object id, Version version, Document doc) {}
}
