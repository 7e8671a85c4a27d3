package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.persistence.schema.CachedPlateBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;

/// The document id is the cache key; the last write wins.
public final class MongoPlateCache implements PlateCache {
    private static final String BODY = "doc";

    private final MongoCollection<Document> plates;

    public MongoPlateCache(MongoCollection<Document> plates) {
        this.plates = plates;
    }

    @Override
    public Optional<CachedPlate> find(String key) {
        return Optional.ofNullable(plates.find(new Document(ID, key)).first())
                .map(document -> CachedPlateBson.read(document.get(BODY, Document.class)));
    }

    @Override
    public void save(CachedPlate plate) {
        var set = new Document("$set", new Document(BODY, CachedPlateBson.write(plate)));
        plates.updateOne(new Document(ID, plate.key()), set, new UpdateOptions().upsert(true));
    }

    @Override
    public void deleteBefore(Instant instant) {
        var expired =
                new Document(
                        VersionedCollection.DOC + CachedPlateBson.ANSWERED_AT,
                        new Document("$lt", instant));
        var keys =
                plates.find(expired)
                        .projection(new Document(ID, 1))
                        .map(document -> document.getString(ID))
                        .into(new ArrayList<>());
        for (var key : keys) plates.deleteOne(new Document(expired).append(ID, key));
    }
}
