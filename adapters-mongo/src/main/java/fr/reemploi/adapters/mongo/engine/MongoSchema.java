package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.schema.AuditEntryBson;
import fr.reemploi.persistence.schema.CachedPlateBson;
import fr.reemploi.persistence.store.QueryIndex;
import fr.reemploi.persistence.store.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/// Names of all collections, and all indexes except those on `_id`. No index is unique, because a
/// unique index does not work across shards; `UniqueClaims` ensures uniqueness instead.
public final class MongoSchema {
    public static final String LISTINGS = "listings";
    public static final String PASSED_TESTS = "passedTests";
    public static final String AUDIT = "audit";
    public static final String PAYMENT_SESSIONS = "paymentSessions";
    public static final String WEBHOOK_EVENTS = "notices";
    public static final String WEBHOOK_CURSORS = "noticeCursors";
    public static final String EVENT_DELIVERIES = "eventDeliveries";
    public static final String LEASES = "leases";
    public static final String IDEMPOTENCY_KEYS = "calls";
    public static final String UNIQUE_CLAIMS = "claims";
    public static final String INVOICE_COUNTERS = "invoiceCounters";
    public static final String INVOICES = "invoices";
    public static final String CACHED_PLATES = "knownPlates";
    public static final String LOOKUP_COUNTS = "lookupCounts";
    public static final String INSTALLATION = "installation";
    static final String SCHEMA_VERSIONS = "schemaVersions";

    // fields outside the `doc` sub-document
    public static final String CHANGED_AT = "changedAt";
    public static final String DAY = "day";
    public static final String RECEIVED_AT = "cameAt";
    public static final String STARTED_AT = "begunAt";

    // fields of an event delivery
    public static final String AGGREGATE = "aggregate";
    public static final String HANDLER = "handler";
    public static final String POSITION = "position";
    public static final String NEXT_ATTEMPT_AT = "nextAttemptAt";
    public static final String STATE = "state";
    public static final String HAPPENED_AT = "at";

    private static final String ID = "_id";

    public static final List<Index> ALL =
            Stream.concat(
                            AggregateStores.SCHEMAS.stream().flatMap(MongoSchema::indexes),
                            Stream.of(
                                    Index.on(AUDIT, ascending(AuditEntryBson.AT, ID)),
                                    Index.on(
                                            AUDIT,
                                            ascending(AuditEntryBson.BY, AuditEntryBson.AT, ID)),
                                    Index.on(
                                            AUDIT,
                                            ascending(
                                                    AuditEntryBson.SUBJECT, AuditEntryBson.AT, ID)),
                                    Index.on(
                                            CACHED_PLATES,
                                            ascending(DOC + CachedPlateBson.ANSWERED_AT)),
                                    Index.on(LOOKUP_COUNTS, ascending(DAY)),
                                    Index.on(WEBHOOK_EVENTS, ascending(VersionedCollection.DUE))
                                            .sparse(),
                                    Index.on(WEBHOOK_EVENTS, ascending(RECEIVED_AT)),
                                    Index.on(
                                            EVENT_DELIVERIES,
                                            ascending(AGGREGATE, HANDLER, POSITION)),
                                    Index.on(EVENT_DELIVERIES, ascending(NEXT_ATTEMPT_AT, ID))
                                            .only(exists(NEXT_ATTEMPT_AT)),
                                    Index.on(EVENT_DELIVERIES, ascending(STATE, HAPPENED_AT, ID)),
                                    Index.on(IDEMPOTENCY_KEYS, ascending(STARTED_AT))))
                    .toList();

    private MongoSchema() {}

    /// Upgrades the documents of earlier versions, and creates missing indexes.
    static void create(MongoDatabase database) {
        AggregateStores.SCHEMAS.forEach(schema -> new MongoDocumentUpgrade(database, schema).run());
        ALL.forEach(index ->
                database.getCollection(index.collection())
                        .createIndex(index.keys(), index.options()));
    }

    /// The collections whose documents hold events, by the kind in the names of events.
    public static Map<String, MongoCollection<Document>> withEvents(MongoDatabase database) {
        var collections = new LinkedHashMap<String, MongoCollection<Document>>();
        AggregateStores.SCHEMAS.stream()
                .filter(Schema::hasEvents)
                .forEach(schema ->
                        collections.put(
                                schema.name(), database.getCollection(schema.collection())));
        collections.put("notice", database.getCollection(WEBHOOK_EVENTS));
        return collections;
    }

    private static Stream<Index> indexes(Schema<?> schema) {
        var all = new ArrayList<Index>();
        var collection = schema.collection();
        if (schema.hasFeed()) all.add(Index.on(collection, ascending(CHANGED_AT, ID)));
        if (schema.hasEvents())
            all.add(Index.on(collection, ascending(VersionedCollection.DUE)).sparse());
        for (var index : schema.indexes()) all.add(index(collection, index));
        return all.stream();
    }

    private static Index index(String collection, QueryIndex index) {
        var paths = index.fields().stream().map(QueryFilters::path);
        var keys = Stream.concat(paths, Stream.of(ID)).toArray(String[]::new);
        return Index.on(collection, ascending(keys)).only(restriction(index));
    }

    /// MongoDB restricts an index by equality and presence alone.
    private static Document restriction(QueryIndex index) {
        var only = new Document();
        for (var condition : index.restriction()) {
            var path = QueryFilters.path(condition.path());
            switch (condition.comparison()) {
                case EQUAL, CONTAINS -> only.append(path, condition.constant().orElseThrow());
                case PRESENT -> only.append(path, new Document("$exists", true));
                case NOT_EQUAL, LESS, AT_MOST, GREATER -> {}
            }
        }
        return only;
    }

    private static Document exists(String field) {
        return new Document(field, new Document("$exists", true));
    }

    private static Document ascending(String... fields) {
        var keys = new Document();
        for (var field : fields) keys.append(field, 1);
        return keys;
    }

    /// An index, created when the store is opened.
    public record Index(String collection, Document keys, IndexOptions options) {
        static Index on(String collection, Document keys) {
            return new Index(collection, keys, new IndexOptions());
        }

        Index sparse() {
            return new Index(collection, keys, new IndexOptions().sparse(true));
        }

        /// Restricts the index to documents that match the filter.
        Index only(Document filter) {
            return filter.isEmpty()
                    ? this
                    : new Index(
                            collection, keys, new IndexOptions().partialFilterExpression(filter));
        }
    }
}
