package fr.reemploi.persistence.store;

import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
public record Schema<A>(
        String name,
        String collection,
        Function<A, Object> id,
        Function<A, Version> version,
        UnaryOperator<A> next,
        Function<A, Document> write,
        Function<Document, A> read,
        List<Query> queries,
        Optional<Unique<A>> unique,
        boolean hasEvents,
        boolean hasFeed) {
    public Schema {
        queries = List.copyOf(queries);
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
                false);
    }

    public Schema<A> with(Query... all) {
        return with(List.of(all), unique, hasEvents, hasFeed);
    }

    public Schema<A> with(Unique<A> rule) {
        return with(queries, Optional.of(rule), hasEvents, hasFeed);
    }

    public Schema<A> withEvents() {
        return with(queries, unique, true, hasFeed);
    }

    public Schema<A> withFeed() {
        return with(queries, unique, hasEvents, true);
    }

    private Schema<A> with(
            List<Query> all, Optional<Unique<A>> rule, boolean events, boolean feed) {
        return new Schema<>(
                name, collection, id, version, next, write, read, all, rule, events, feed);
    }

    /// All queries, that of the unique fields included.
    public List<Query> allQueries() {
        return Stream.concat(queries.stream(), unique.stream().map(Unique::query)).toList();
    }

    /// The indexes beside that on the document id. A unique index serves its query too.
    public List<Index> indexes() {
        return Stream.concat(
                        unique.stream().map(Unique::index),
                        queries.stream().map(Query::index).filter(Index::isNeeded))
                .distinct()
                .toList();
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
