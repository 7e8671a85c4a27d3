package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.BEGUN_AT;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Completed;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.InProgress;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.PayloadMismatch;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Started;
import fr.reemploi.persistence.schema.StoredResponseBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;

/// The key is the document's id: of those who insert it at once, one does.
public final class MongoIdempotencyStore implements IdempotencyStore {
    private static final String BODY_HASH = "bodyHash";
    private static final String RESPONSE = "answer";

    private final MongoCollection<Document> entries;

    public MongoIdempotencyStore(MongoCollection<Document> calls) {
        this.entries = calls;
    }

    @Override
    public StartResult start(String key, String bodyHash, Instant now) {
        while (true) {
            var document = new Document(ID, key).append(BODY_HASH, bodyHash).append(BEGUN_AT, now);
            if (VersionedCollection.insertIfAbsent(entries, document)) return new Started();
            var existing = Optional.ofNullable(entries.find(new Document(ID, key)).first());
            var start = existing.flatMap(call -> onRetry(call, bodyHash, now));
            if (start.isPresent()) return start.get();
        }
    }

    /// Empty when it changed under our eyes: to be looked at again.
    private Optional<StartResult> onRetry(Document call, String bodyHash, Instant now) {
        if (!call.getString(BODY_HASH).equals(bodyHash)) return Optional.of(new PayloadMismatch());
        var answer = Optional.ofNullable(call.get(RESPONSE, Document.class));
        if (answer.isPresent())
            return Optional.of(new Completed(StoredResponseBson.read(answer.get())));
        var begunAt = VersionedCollection.instant(call, BEGUN_AT);
        if (now.isBefore(begunAt.plus(TIMEOUT))) return Optional.of(new InProgress());
        var takeover =
                entries.updateOne(
                        unanswered(call.getString(ID)).append(BEGUN_AT, begunAt),
                        new Document("$set", new Document(BEGUN_AT, now)));
        return takeover.getMatchedCount() == 1 ? Optional.of(new Started()) : Optional.empty();
    }

    @Override
    public void complete(String key, StoredResponse answer) {
        var set = new Document(RESPONSE, StoredResponseBson.write(answer));
        entries.updateOne(unanswered(key), new Document("$set", set));
    }

    @Override
    public void abandon(String key) {
        entries.deleteOne(unanswered(key));
    }

    @Override
    public void deleteBefore(Instant instant) {
        var old = new Document(BEGUN_AT, new Document("$lt", instant));
        var keys =
                entries.find(old)
                        .projection(new Document(ID, 1))
                        .map(call -> call.getString(ID))
                        .into(new ArrayList<>());
        for (var key : keys) entries.deleteOne(new Document(old).append(ID, key));
    }

    private static Document unanswered(String key) {
        return new Document(ID, key).append(RESPONSE, new Document("$exists", false));
    }
}
