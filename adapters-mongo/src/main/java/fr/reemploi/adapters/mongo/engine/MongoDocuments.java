package fr.reemploi.adapters.mongo.engine;

import com.mongodb.client.MongoDatabase;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;
import java.time.InstantSource;

/// Stores documents in the collections of a database.
public final class MongoDocuments implements DocumentStores {
    private final MongoDatabase database;
    private final InstantSource clock;
    private final UniqueClaims claims;

    public MongoDocuments(MongoDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.claims = new UniqueClaims(database.getCollection(MongoSchema.UNIQUE_CLAIMS), clock);
    }

    @Override
    public <A> DocumentStore<A> open(Schema<A> schema) {
        var collection = database.getCollection(schema.collection());
        return new MongoDocumentStore<>(
                schema, new VersionedCollection(collection, clock), claims, new FeedClock(clock));
    }
}
