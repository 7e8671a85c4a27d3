package fr.reemploi.adapters.mongo.query;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.StoredSettingsBson;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/// The document id of stored settings, and of the record of a passed test, is the id of the
/// section.
public final class MongoSettingsStore implements SettingsStore {
    private static final String AT = "at";

    private final VersionedCollection sections;
    private final MongoCollection<Document> passedTests;

    public MongoSettingsStore(VersionedCollection sections, MongoCollection<Document> passedTests) {
        this.sections = sections;
        this.passedTests = passedTests;
    }

    @Override
    public StoredSettings of(Section section) {
        return sections.find(section.id())
                .map(StoredSettingsBson::read)
                .orElseGet(() -> StoredSettings.none(section));
    }

    @Override
    public StoredSettings save(Change<StoredSettings> change) {
        var saved = change.now().withNextVersion();
        var id = saved.section().id();
        sections.put(
                new VersionedDocument(id, saved.version(), StoredSettingsBson.write(saved)),
                StoredEvent.of("settings/" + id, saved.version(), change.events()),
                new Document());
        return saved;
    }

    @Override
    public Optional<Instant> firstPassedTest(Section section) {
        return Optional.ofNullable(passedTests.find(byId(section)).first())
                .map(stored -> stored.getDate(AT).toInstant());
    }

    @Override
    public void recordPassedTest(Section section, Instant now) {
        var first = new Document("$setOnInsert", new Document(AT, now));
        try {
            passedTests.updateOne(byId(section), first, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // another test passed at the same time
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    private static Document byId(Section section) {
        return new Document(VersionedCollection.ID, section.id());
    }
}
