package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;
import static fr.reemploi.adapters.mongo.engine.Indexes.BEGUN_AT;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.IdempotentCalls.Start.Answered;
import fr.reemploi.application.shared.IdempotentCalls.Start.Fresh;
import fr.reemploi.application.shared.IdempotentCalls.Start.OtherBody;
import fr.reemploi.application.shared.IdempotentCalls.Start.Running;
import fr.reemploi.persistence.schema.AnswerBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;

/// The key is the document's id: of those who insert it at once, one does.
public final class MongoIdempotentCalls implements IdempotentCalls {
    private static final String BODY_HASH = "bodyHash";
    private static final String ANSWER = "answer";

    private final MongoCollection<Document> calls;

    public MongoIdempotentCalls(MongoCollection<Document> calls) {
        this.calls = calls;
    }

    @Override
    public Start begin(String key, String bodyHash, Instant now) {
        while (true) {
            var fresh = new Document(ID, key).append(BODY_HASH, bodyHash).append(BEGUN_AT, now);
            if (Envelopes.isFirst(calls, fresh)) return new Fresh();
            var begun = Optional.ofNullable(calls.find(new Document(ID, key)).first());
            var start = begun.flatMap(call -> again(call, bodyHash, now));
            if (start.isPresent()) return start.get();
        }
    }

    /// Empty when it changed under our eyes: to be looked at again.
    private Optional<Start> again(Document call, String bodyHash, Instant now) {
        if (!call.getString(BODY_HASH).equals(bodyHash)) return Optional.of(new OtherBody());
        var answer = Optional.ofNullable(call.get(ANSWER, Document.class));
        if (answer.isPresent()) return Optional.of(new Answered(AnswerBson.read(answer.get())));
        var begunAt = Envelopes.instant(call, BEGUN_AT);
        if (now.isBefore(begunAt.plus(PATIENCE))) return Optional.of(new Running());
        var taken =
                calls.updateOne(
                        unanswered(call.getString(ID)).append(BEGUN_AT, begunAt),
                        new Document("$set", new Document(BEGUN_AT, now)));
        return taken.getMatchedCount() == 1 ? Optional.of(new Fresh()) : Optional.empty();
    }

    @Override
    public void answered(String key, Answer answer) {
        var set = new Document(ANSWER, AnswerBson.write(answer));
        calls.updateOne(unanswered(key), new Document("$set", set));
    }

    @Override
    public void abandon(String key) {
        calls.deleteOne(unanswered(key));
    }

    @Override
    public void forgetBefore(Instant instant) {
        var old = new Document(BEGUN_AT, new Document("$lt", instant));
        var keys =
                calls.find(old)
                        .projection(new Document(ID, 1))
                        .map(call -> call.getString(ID))
                        .into(new ArrayList<>());
        for (var key : keys) calls.deleteOne(new Document(old).append(ID, key));
    }

    private static Document unanswered(String key) {
        return new Document(ID, key).append(ANSWER, new Document("$exists", false));
    }
}
