package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.DAY;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.application.lookup.LookupCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import org.bson.Document;

/// One document per day and client, incremented with one conditional upsert. If the limit is
/// reached, the upsert fails with a duplicate key.
public final class MongoLookupCounts implements LookupCounts {
    private static final String COUNT = "asked";

    private final MongoCollection<Document> counts;

    public MongoLookupCounts(MongoCollection<Document> counts) {
        this.counts = counts;
    }

    @Override
    public boolean tryCount(String client, LocalDate day, int limit) {
        if (limit < 1) return false;
        if (increment(client, day, limit)) return true;
        // a concurrent insert also causes a duplicate key: the limit may not be reached
        return increment(client, day, limit);
    }

    private boolean increment(String client, LocalDate day, int limit) {
        var filter = new Document(ID, id(client, day)).append(COUNT, new Document("$lt", limit));
        var update =
                new Document("$inc", new Document(COUNT, 1))
                        .append("$setOnInsert", new Document(DAY, day.toString()));
        try {
            counts.updateOne(filter, update, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public void release(String client, LocalDate day) {
        var filter = new Document(ID, id(client, day)).append(COUNT, new Document("$gt", 0));
        counts.updateOne(filter, new Document("$inc", new Document(COUNT, -1)));
    }

    @Override
    public void deleteBefore(LocalDate day) {
        var expired = new Document(DAY, new Document("$lt", day.toString()));
        var ids =
                counts.find(expired)
                        .projection(new Document(ID, 1))
                        .map(document -> document.getString(ID))
                        .into(new ArrayList<>());
        for (var id : ids) counts.deleteOne(new Document(ID, id));
    }

    private static String id(String client, LocalDate day) {
        return day + "/" + client;
    }
}
