package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.CHANGED_AT;

import java.time.InstantSource;
import java.util.Optional;
import org.bson.Document;

/// Dates the changes of a collection that has a feed.
final class FeedClock {
    private final InstantSource clock;

    FeedClock(InstantSource clock) {
        this.clock = clock;
    }

    /// Returns the `changedAt` of a change, later than that of the previous change of the document.
    Document nextChangedAt(Optional<Document> before) {
        var now = clock.instant();
        var earliest =
                before.map(document ->
                        VersionedCollection.instant(document, CHANGED_AT).plusMillis(1));
        return new Document(CHANGED_AT, earliest.filter(now::isBefore).orElse(now));
    }
}
