package fr.reemploi.adapters.mongo.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.persistence.aggregate.StoredSettingsStore;
import fr.reemploi.persistence.store.DocumentStores;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/// The document id of the record of a passed test is the id of the section.
public final class MongoSettingsStore extends StoredSettingsStore {
    private static final String AT = "at";

    private final MongoCollection<Document> passedTests;

    public MongoSettingsStore(DocumentStores documents, MongoCollection<Document> passedTests) {
        super(documents);
        this.passedTests = passedTests;
    }

    @Override
    public Optional<Instant> firstPassedTest(SectionId section) {
        return Optional.ofNullable(passedTests.find(byId(section)).first())
                .map(stored -> stored.getDate(AT).toInstant());
    }

    @Override
    public void recordPassedTest(SectionId section, Instant now) {
        var first = new Document("$setOnInsert", new Document(AT, now));
        try {
            passedTests.updateOne(byId(section), first, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // another test passed at the same time
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private static Document byId(SectionId section) {
        return new Document(VersionedCollection.ID, section.value());
    }
}
