package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSettingsStoreTest extends SettingsStoreContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SettingsStore settings() {
        return store.adapter().settings();
    }
}
