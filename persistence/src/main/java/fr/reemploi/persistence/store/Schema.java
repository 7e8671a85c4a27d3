package fr.reemploi.persistence.store;

import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;

/// How the aggregates of one kind are stored. Tables, collections and indexes are derived from it.
///
/// @param name the kind, as in the names of events: `order` in `order/0193…`. Also the SQL table
/// @param collection the MongoDB collection
/// @param id a UUID or a text
/// @param next the aggregate at its next version
/// @param queries all queries that are run
/// @param hasEvents whether changes have events, which are stored with them
/// @param hasFeed whether all changes can be read in order
/// @param upcasters each brings a document of one schema version to the next; the first one those
///   of version 1
public record Schema<A>(
        String name,
        String collection,
        Function<A, Object> id,
        Function<A, Version> version,
        UnaryOperator<A> next,
        Function<A, Document> write,
        Function<Document, A> read,
        List<Query> queries,
        Optional<UniqueConstraint<A>> unique,
        boolean hasEvents,
        boolean hasFeed,
        List<UnaryOperator<Document>> upcasters) {
    /// The field of a document that has the version of the schema it was written by; absent in
    /// documents of version 1 that are older than the field.
    public static final String SCHEMA_VERSION = "schemaVersion";

    public Schema {
        queries = List.copyOf(queries);
        upcasters = List.copyOf(upcasters);
        requireDistinctNames(indexes(queries, unique));
    }

    public static <A> Schema<A> of(
            String name,
            String collection,
            Function<A, Object> id,
            Function<A, Version> version,
            UnaryOperator<A> next,
            Function<A, Document> write,
            Function<Document, A> read) {
        return new Schema<>(
                name,
                collection,
                id,
                version,
                next,
                write,
                read,
                List.of(),
                Optional.empty(),
                false,
                false,
                List.of());
    }

    public Schema<A> with(Query... all) {
        return with(List.of(all), unique, hasEvents, hasFeed, upcasters);
    }

    public Schema<A> with(UniqueConstraint<A> rule) {
        return with(queries, Optional.of(rule), hasEvents, hasFeed, upcasters);
    }

    public Schema<A> withEvents() {
        return with(queries, unique, true, hasFeed, upcasters);
    }

    public Schema<A> withFeed() {
        return with(queries, unique, hasEvents, true, upcasters);
    }

    /// The next version of this schema: what it is read from and written as has changed.
    ///
    /// @param upcaster changes a document of the version before
    public Schema<A> withUpcaster(UnaryOperator<Document> upcaster) {
        var all = Stream.concat(upcasters.stream(), Stream.of(upcaster)).toList();
        return with(queries, unique, hasEvents, hasFeed, all);
    }

    private Schema<A> with(
            List<Query> all,
            Optional<UniqueConstraint<A>> rule,
            boolean events,
            boolean feed,
            List<UnaryOperator<Document>> upcasting) {
        return new Schema<>(
                name,
                collection,
                id,
                version,
                next,
                write,
                read,
                all,
                rule,
                events,
                feed,
                upcasting);
    }

    /// The version of this schema, from 1.
    public int schemaVersion() {
        return upcasters.size() + 1;
    }

    /// The document of an aggregate, with the version of this schema.
    public Document toDocument(A aggregate) {
        return write.apply(aggregate).append(SCHEMA_VERSION, schemaVersion());
    }

    /// Reads a document of this or an earlier version.
    public A toAggregate(Document doc) {
        return read.apply(upcast(doc));
    }

    /// Brings a document to this version.
    ///
    /// @throws IllegalStateException if a later version of the program wrote it
    public Document upcast(Document doc) {
        var from = doc.getInteger(SCHEMA_VERSION, 1);
        if (from == schemaVersion()) return doc;
        if (from > schemaVersion())
            throw new IllegalStateException(
                    "A later version of the program wrote this %s: schema version %d, not %d"
                            .formatted(name, from, schemaVersion()));
        var upcasted = doc;
        for (var upcaster : upcasters.subList(from - 1, upcasters.size()))
            upcasted = upcaster.apply(new Document(upcasted));
        return upcasted.append(SCHEMA_VERSION, schemaVersion());
    }

    /// Brings a stored document to this version, and makes sure that it can be read.
    ///
    /// @param stored reads the document
    /// @throws StartupException if it cannot be read
    public Document upgrade(Object id, Supplier<Document> stored) {
        try {
            var upgraded = upcast(stored.get());
            toAggregate(upgraded);
            return upgraded;
        } catch (RuntimeException unreadable) {
            var failure = new StartupException("startup.store.unreadable", name + "/" + id);
            failure.initCause(unreadable);
            throw failure;
        }
    }

    /// All queries, that of the unique fields included.
    public List<Query> allQueries() {
        return Stream.concat(queries.stream(), unique.stream().map(UniqueConstraint::query))
                .toList();
    }

    /// The indexes beside that on the document id. A unique index serves its query too.
    public List<QueryIndex> indexes() {
        return indexes(queries, unique);
    }

    private static List<QueryIndex> indexes(
            List<Query> queries, Optional<? extends UniqueConstraint<?>> unique) {
        return Stream.concat(
                        unique.stream().map(UniqueConstraint::index),
                        queries.stream().map(Query::index).filter(QueryIndex::isNeeded))
                .distinct()
                .toList();
    }

    private static void requireDistinctNames(List<QueryIndex> indexes) {
        var names = new HashSet<String>();
        for (var index : indexes)
            if (!names.add(index.name()))
                throw new IllegalArgumentException("two indexes are named " + index.name());
    }

    /// The events of a change, as they are stored with it.
    ///
    /// @param saved the aggregate at its next version
    public List<StoredEvent> events(A saved, Change<A> change) {
        if (!hasEvents && !change.events().isEmpty())
            throw new IllegalArgumentException("no events are expected of a " + name);
        return StoredEvent.of(name + "/" + id.apply(saved), version.apply(saved), change.events());
    }
}
