package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.application.shared.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/// Stores each lease as a document whose id is the job. A lease is acquired with one conditional
/// upsert: if another holder has it, the upsert fails with a duplicate key.
public final class MongoLeases implements Leases {
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> leases;

    public MongoLeases(MongoCollection<Document> leases) {
        this.leases = leases;
    }

    @Override
    public boolean acquire(String work, String holder, Duration length, Instant now) {
        var sameHolder = new Document(HOLDER, holder);
        var expired = new Document(UNTIL, new Document("$lte", now));
        var filter = new Document(ID, work).append("$or", List.of(sameHolder, expired));
        var lease = new Document(HOLDER, holder).append(UNTIL, now.plus(length));
        try {
            leases.updateOne(filter, new Document("$set", lease), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}
