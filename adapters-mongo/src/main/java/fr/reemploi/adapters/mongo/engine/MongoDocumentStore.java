package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.UniqueClaims.Owner;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import fr.reemploi.persistence.store.UniqueConstraint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.bson.Document;

/// The aggregates of a schema in a collection.
final class MongoDocumentStore<A> implements DocumentStore<A> {
    private static final int DECISION_ATTEMPTS = 100;
    private static final Duration DECISION_WAIT = Duration.ofMillis(20);

    private final Schema<A> schema;
    private final VersionedCollection documents;
    private final UniqueClaims claims;
    private final FeedClock feed;

    MongoDocumentStore(
            Schema<A> schema, VersionedCollection documents, UniqueClaims claims, FeedClock feed) {
        this.schema = schema;
        this.documents = documents;
        this.claims = claims;
        this.feed = feed;
    }

    @Override
    public Optional<A> find(Object id) {
        return documents.find(id).map(schema::toAggregate);
    }

    @Override
    public List<A> findAll(Collection<?> ids) {
        var byId = new HashMap<Object, A>();
        documents
                .collection()
                .find(new Document(ID, new Document("$in", List.copyOf(ids))))
                .forEach(document ->
                        byId.put(
                                Objects.requireNonNull(document.get(ID)),
                                schema.toAggregate(VersionedCollection.body(document))));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    @Override
    public A save(Change<A> change) {
        var saved = schema.next().apply(change.now());
        var id = schema.id().apply(saved);
        var document =
                new VersionedDocument(id, schema.version().apply(saved), schema.toDocument(saved));
        var events = schema.events(saved, change);
        if (schema.unique().isEmpty() && !schema.hasFeed()) {
            documents.put(document, events, new Document());
            return saved;
        }
        var before = Optional.ofNullable(documents.collection().find(new Document(ID, id)).first());
        if (before.isPresent() != (document.version().value() > 1))
            throw new StaleVersionException(id);
        var fields = schema.hasFeed() ? feed.nextChangedAt(before) : new Document();
        var owner = new Owner((UUID) id, document.version().value());
        var previous =
                before.map(VersionedCollection::body).map(schema::upcast).flatMap(this::claim);
        var next = claim(document.doc());
        if (!next.equals(previous)) next.ifPresent(claim -> acquire(claim, owner, saved));
        documents.put(document, events, fields);
        if (!next.equals(previous)) previous.ifPresent(claim -> claims.release(claim, owner));
        return saved;
    }

    /// Writers decide one at a time: under a claim, whose owner is the aggregate that is written. A
    /// claim that is left over is taken over by changing the version of its owner, so that a write
    /// of the former owner that is still on its way is rejected.
    @Override
    public Optional<A> saveIfAny(Query query, Change<A> change, Object... values) {
        var id = (UUID) schema.id().apply(change.now());
        var version = schema.version().apply(change.now());
        awaitDecision(new Owner(id, version.value()));
        var released = new Owner(id, version.next().value());
        try {
            var saved =
                    list(query, 1, values).isEmpty()
                            ? Optional.<A>empty()
                            : Optional.of(save(change));
            claims.release(decision(), released);
            return saved;
        } catch (StaleVersionException | ConflictException notSaved) {
            claims.release(decision(), released);
            throw notSaved;
        }
    }

    private String decision() {
        return "decision/" + schema.name();
    }

    private void awaitDecision(Owner owner) {
        for (var attempt = 0; !claims.acquire(decision(), owner, this::supersede); attempt++) {
            if (attempt == DECISION_ATTEMPTS) throw new StaleVersionException(owner.id());
            LockSupport.parkNanos(DECISION_WAIT.toNanos());
        }
    }

    /// @return false: the claim is free once writes of its owner are rejected
    private boolean supersede(UUID owner) {
        find(owner).ifPresent(stored -> save(Change.of(stored)));
        return false;
    }

    private Optional<String> claim(Document doc) {
        return schema.unique().flatMap(unique -> unique.claim(doc));
    }

    private void acquire(String claim, Owner owner, A saved) {
        if (claims.acquire(claim, owner, other -> has(other, claim))) return;
        throw schema.unique().map(UniqueConstraint::conflict).orElseThrow().apply(saved);
    }

    private boolean has(UUID id, String claim) {
        return documents
                .find(id)
                .map(schema::upcast)
                .flatMap(this::claim)
                .filter(claim::equals)
                .isPresent();
    }

    @Override
    public List<A> list(Query query, int limit, Object... values) {
        return list(query, QueryFilters.filter(query, values), limit);
    }

    @Override
    public List<A> listAfter(Query query, Cursor position, int limit, Object... values) {
        var filter =
                new Document(
                        "$and",
                        List.of(
                                QueryFilters.filter(query, values),
                                QueryFilters.after(query, position)));
        return list(query, filter, limit);
    }

    private List<A> list(Query query, Document filter, int limit) {
        return documents.all(filter, QueryFilters.sort(query), limit).stream()
                .map(schema::toAggregate)
                .toList();
    }

    @Override
    public long count(Query query, Object... values) {
        return documents.collection().countDocuments(QueryFilters.filter(query, values));
    }

    @Override
    public void delete(Object id) {
        documents.collection().deleteOne(new Document(ID, id));
    }

    /// One by one, each by its id, so that each delete is of one shard.
    @Override
    public void deleteAll(Query query, Object... values) {
        var filter = QueryFilters.filter(query, values);
        var ids =
                documents
                        .collection()
                        .find(filter)
                        .projection(new Document(ID, 1))
                        .map(document -> Objects.requireNonNull(document.get(ID)))
                        .into(new ArrayList<>());
        for (var id : ids) {
            var unchanged = new Document(ID, id).append("$and", List.of(filter));
            documents.collection().deleteOne(unchanged);
        }
    }
}
