package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;

/// Ensures that a value belongs to one aggregate at a time. A claim is a document whose id is the
/// value and which contains the owner. It is acquired before the owner is saved with the value, and
/// released after the owner is saved without it. A crash leaves at worst an unused claim; another
/// owner can acquire it after one minute.
public final class UniqueClaims {
    private static final String OWNER = "owner";
    private static final String FOR_VERSION = "forVersion";
    private static final String AT = "at";
    static final Duration STALE_AFTER = Duration.ofMinutes(1);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    public UniqueClaims(MongoCollection<Document> collection, InstantSource clock) {
        this.collection = collection;
        this.clock = clock;
    }

    /// Acquires a claim for an owner that is about to be saved at the given version.
    ///
    /// @param isStoredWith whether the aggregate with this id is stored with the value
    /// @return false if another owner has the claim
    public boolean acquire(String key, Owner owner, Predicate<UUID> isStoredWith) {
        while (true) {
            var claim = claim(owner);
            if (VersionedCollection.insertIfAbsent(collection, new Document(claim).append(ID, key)))
                return true;
            var existing = find(key);
            if (existing.isEmpty()) continue;
            var current = existing.get();
            if (!owner.id().equals(current.get(OWNER, UUID.class)) && isHeld(current, isStoredWith))
                return false;
            // updates the version, so that a release for an earlier version does not delete this
            // claim
            if (collection.updateOne(current, new Document("$set", claim)).getMatchedCount() == 1)
                return true;
        }
    }

    private Document claim(Owner owner) {
        return new Document(OWNER, owner.id())
                .append(FOR_VERSION, owner.version())
                .append(AT, clock.instant());
    }

    private Optional<Document> find(String key) {
        return Optional.ofNullable(collection.find(new Document(ID, key)).first());
    }

    private boolean isHeld(Document claim, Predicate<UUID> isStoredWith) {
        var recent =
                VersionedCollection.instant(claim, AT).plus(STALE_AFTER).isAfter(clock.instant());
        return recent || isStoredWith.test(claim.get(OWNER, UUID.class));
    }

    /// Deletes the claim if it was acquired for an earlier version than the one just stored.
    public void release(String key, Owner owner) {
        collection.deleteOne(
                new Document(ID, key)
                        .append(OWNER, owner.id())
                        .append(FOR_VERSION, new Document("$lt", owner.version())));
    }

    /// The aggregate that owns a claim, and the version for which it was acquired.
    public record Owner(UUID id, long version) {}
}
