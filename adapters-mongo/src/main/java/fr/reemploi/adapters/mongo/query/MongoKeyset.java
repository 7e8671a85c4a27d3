package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.application.shared.Cursor;
import java.util.List;
import org.bson.Document;

/// Keyset pagination by time and id, newest first.
final class MongoKeyset {
    private MongoKeyset() {}

    static Document sort(String time) {
        return new Document(time, -1).append(ID, -1);
    }

    /// Returns the filter for entries after the last of a page.
    static Document after(String time, Cursor end) {
        var older = new Document(time, new Document("$lt", end.at()));
        var tied = new Document(time, end.at()).append(ID, new Document("$lt", end.id()));
        return new Document("$or", List.of(older, tied));
    }
}
