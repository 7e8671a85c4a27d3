package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;

/// What may belong to one only: a document whose id is the thing, and which names its owner. Taken
/// before the owner is saved and given back after it is saved without, so a crash leaves at worst a
/// claim that dangles; once that is older than a minute the next who asks has it.
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

    /// Takes it for an owner who is about to have this version.
    ///
    /// @param holds whether somebody is stored with it
    /// @return false when it is another's
    public boolean acquire(String key, Owner owner, Predicate<UUID> holds) {
        while (true) {
            var claim = claim(owner);
            if (VersionedCollection.insertIfAbsent(collection, new Document(claim).append(ID, key)))
                return true;
            var existing = find(key);
            if (existing.isEmpty()) continue;
            var current = existing.get();
            if (!owner.id().equals(current.get(OWNER, UUID.class)) && isHeld(current, holds))
                return false;
            // renewed, so that one who gives back an earlier version's claim leaves this one
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

    private boolean isHeld(Document claim, Predicate<UUID> holds) {
        var young =
                VersionedCollection.instant(claim, AT).plus(STALE_AFTER).isAfter(clock.instant());
        return young || holds.test(claim.get(OWNER, UUID.class));
    }

    /// Gives back what was claimed for an earlier version than the one just stored.
    public void release(String key, Owner owner) {
        collection.deleteOne(
                new Document(ID, key)
                        .append(OWNER, owner.id())
                        .append(FOR_VERSION, new Document("$lt", owner.version())));
    }

    /// Who claims, and for which version of his.
    public record Owner(UUID id, long version) {}
}
