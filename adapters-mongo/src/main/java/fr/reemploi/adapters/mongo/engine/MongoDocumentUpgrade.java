package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.BODY;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.persistence.store.Schema;
import java.util.Objects;
import org.bson.Document;

/// Brings the documents of a collection to the current version of their schema, so that queries
/// find them by the fields of that version. Those another node writes meanwhile are left: they are
/// upcast when they are read.
final class MongoDocumentUpgrade {
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> versions;
    private final Schema<?> schema;

    MongoDocumentUpgrade(MongoDatabase database, Schema<?> schema) {
        this.documents = database.getCollection(schema.collection());
        this.versions = database.getCollection(MongoSchema.SCHEMA_VERSIONS);
        this.schema = schema;
    }

    /// @throws StartupException if a later version of the program has written documents, or if one
    ///   cannot be read
    void run() {
        var stored = version();
        if (stored > schema.schemaVersion())
            throw new StartupException(
                    "startup.mongodb.newer", documents.getNamespace().getDatabaseName());
        if (stored == schema.schemaVersion()) return;
        documents
                .find()
                .sort(new Document(ID, 1))
                .projection(new Document(BODY, 1).append(VERSION, 1))
                .forEach(this::write);
        versions.updateOne(
                new Document(ID, schema.name()),
                new Document("$max", new Document(VERSION, schema.schemaVersion())),
                new UpdateOptions().upsert(true));
    }

    private int version() {
        var stored = versions.find(new Document(ID, schema.name())).first();
        return stored == null ? 1 : stored.getInteger(VERSION, 1);
    }

    private void write(Document stored) {
        var doc = VersionedCollection.body(stored);
        if (doc.getInteger(Schema.SCHEMA_VERSION, 1) == schema.schemaVersion()) return;
        var unchanged =
                new Document(ID, Objects.requireNonNull(stored.get(ID)))
                        .append(VERSION, stored.get(VERSION));
        var upgraded = schema.upgrade(stored.get(ID), () -> doc);
        documents.updateOne(unchanged, new Document("$set", new Document(BODY, upgraded)));
    }
}
