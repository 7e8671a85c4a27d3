package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.MongoSchema.STARTED_AT;
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

/// Stores each key as a document id: of concurrent inserts of a key, one succeeds.
public final class MongoIdempotencyStore implements IdempotencyStore {
    private static final String BODY_HASH = "bodyHash";
    private static final String RESPONSE = "answer";

    private final MongoCollection<Document> entries;

    public MongoIdempotencyStore(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    @Override
    public StartResult start(String key, String bodyHash, Instant now) {
        while (true) {
            var document =
                    new Document(ID, key).append(BODY_HASH, bodyHash).append(STARTED_AT, now);
            if (VersionedCollection.insertIfAbsent(entries, document)) return new Started();
            var existing = Optional.ofNullable(entries.find(new Document(ID, key)).first());
            var start = existing.flatMap(call -> onRetry(call, bodyHash, now));
            if (start.isPresent()) return start.get();
        }
    }

    /// Returns empty if the entry changed concurrently and must be read again.
    private Optional<StartResult> onRetry(Document call, String bodyHash, Instant now) {
        if (!call.getString(BODY_HASH).equals(bodyHash)) return Optional.of(new PayloadMismatch());
        var response = Optional.ofNullable(call.get(RESPONSE, Document.class));
        if (response.isPresent())
            return Optional.of(new Completed(StoredResponseBson.read(response.get())));
        var startedAt = VersionedCollection.instant(call, STARTED_AT);
        if (now.isBefore(startedAt.plus(TIMEOUT))) return Optional.of(new InProgress());
        var takeover =
                entries.updateOne(
                        withoutResponse(call.getString(ID)).append(STARTED_AT, startedAt),
                        new Document("$set", new Document(STARTED_AT, now)));
        return takeover.getMatchedCount() == 1 ? Optional.of(new Started()) : Optional.empty();
    }

    @Override
    public void complete(String key, StoredResponse response) {
        var set = new Document(RESPONSE, StoredResponseBson.write(response));
        entries.updateOne(withoutResponse(key), new Document("$set", set));
    }

    @Override
    public void abandon(String key) {
        entries.deleteOne(withoutResponse(key));
    }

    @Override
    public void delete(String key) {
        entries.deleteOne(new Document(ID, key));
    }

    @Override
    public void deleteBefore(Instant instant) {
        delete(new Document(STARTED_AT, new Document("$lt", instant)));
    }

    /// The keys from the prefix up to the same one with its last character replaced by the next.
    @Override
    public void deleteOf(String caller) {
        delete(new Document(ID, new Document("$gte", caller + " ").append("$lt", caller + "!")));
    }

    private void delete(Document filter) {
        var keys =
                entries.find(filter)
                        .projection(new Document(ID, 1))
                        .map(call -> call.getString(ID))
                        .into(new ArrayList<>());
        for (var key : keys) entries.deleteOne(new Document(filter).append(ID, key));
    }

    private static Document withoutResponse(String key) {
        return new Document(ID, key).append(RESPONSE, new Document("$exists", false));
    }
}
