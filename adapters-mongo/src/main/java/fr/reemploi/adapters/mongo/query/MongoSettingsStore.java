package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.StoredSettingsBson;
import org.bson.Document;

/// The document id of stored settings is the id of their section.
public final class MongoSettingsStore implements SettingsStore {
    private final VersionedCollection sections;

    public MongoSettingsStore(VersionedCollection sections) {
        this.sections = sections;
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
}
