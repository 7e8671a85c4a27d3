package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSettingsStoreTest extends SettingsStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected SettingsStore settings() {
        return store.adapter().settings();
    }
}
