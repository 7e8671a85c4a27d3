package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.application.lookup.KnownPlate;
import fr.reemploi.application.lookup.KnownPlates;
import fr.reemploi.persistence.schema.KnownPlateBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;

/// The key is the document's id; the later answer wins.
public final class MongoKnownPlates implements KnownPlates {
    private static final String BODY = "doc";

    private final MongoCollection<Document> plates;

    public MongoKnownPlates(MongoCollection<Document> plates) {
        this.plates = plates;
    }

    @Override
    public Optional<KnownPlate> find(String key) {
        return Optional.ofNullable(plates.find(new Document(ID, key)).first())
                .map(found -> KnownPlateBson.read(found.get(BODY, Document.class)));
    }

    @Override
    public void keep(KnownPlate known) {
        var set = new Document("$set", new Document(BODY, KnownPlateBson.write(known)));
        plates.updateOne(new Document(ID, known.key()), set, new UpdateOptions().upsert(true));
    }

    @Override
    public void forgetBefore(Instant instant) {
        var old =
                new Document(
                        Envelopes.DOC + KnownPlateBson.ANSWERED_AT, new Document("$lt", instant));
        var keys =
                plates.find(old)
                        .projection(new Document(ID, 1))
                        .map(found -> found.getString(ID))
                        .into(new ArrayList<>());
        for (var key : keys) plates.deleteOne(new Document(old).append(ID, key));
    }
}
