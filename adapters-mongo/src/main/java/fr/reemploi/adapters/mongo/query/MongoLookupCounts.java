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

/// A document a day and asker, counted by one conditional upsert: where the count is full, the
/// upsert would make a second of the same id, and is refused.
public final class MongoLookupCounts implements LookupCounts {
    private static final String ASKED = "asked";

    private final MongoCollection<Document> counts;

    public MongoLookupCounts(MongoCollection<Document> counts) {
        this.counts = counts;
    }

    @Override
    public boolean count(String who, LocalDate day, int most) {
        if (most < 1) return false;
        if (counted(who, day, most)) return true;
        // refused also where another made the document just now: then there may be room
        return counted(who, day, most);
    }

    private boolean counted(String who, LocalDate day, int most) {
        var room = new Document(ID, id(who, day)).append(ASKED, new Document("$lt", most));
        var one =
                new Document("$inc", new Document(ASKED, 1))
                        .append("$setOnInsert", new Document(DAY, day.toString()));
        try {
            counts.updateOne(room, one, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public void takeBack(String who, LocalDate day) {
        var some = new Document(ID, id(who, day)).append(ASKED, new Document("$gt", 0));
        counts.updateOne(some, new Document("$inc", new Document(ASKED, -1)));
    }

    @Override
    public void forgetBefore(LocalDate day) {
        var old = new Document(DAY, new Document("$lt", day.toString()));
        var ids =
                counts.find(old)
                        .projection(new Document(ID, 1))
                        .map(found -> found.getString(ID))
                        .into(new ArrayList<>());
        for (var id : ids) counts.deleteOne(new Document(ID, id));
    }

    private static String id(String who, LocalDate day) {
        return day + "/" + who;
    }
}
