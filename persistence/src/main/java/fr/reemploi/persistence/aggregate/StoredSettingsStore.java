package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.StoredSettingsBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The settings of the store of settings; the document id is the section's. An engine adds the
/// passed tests.
public abstract class StoredSettingsStore implements SettingsStore {
    public static final Schema<StoredSettings> SCHEMA =
            Schema.<StoredSettings>of(
                            "settings",
                            "settings",
                            settings -> settings.section().value(),
                            StoredSettings::version,
                            StoredSettings::withNextVersion,
                            StoredSettingsBson::write,
                            StoredSettingsBson::read)
                    .withEvents();

    private final DocumentStore<StoredSettings> sections;

    protected StoredSettingsStore(DocumentStores stores) {
        sections = stores.open(SCHEMA);
    }

    @Override
    public final StoredSettings of(SectionId section) {
        return sections.find(section.value()).orElseGet(() -> StoredSettings.none(section));
    }

    @Override
    public final StoredSettings save(Change<StoredSettings> change) {
        return sections.save(change);
    }
}
