package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSettingsStoreTest extends SettingsStoreContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SettingsStore settings() {
        return store.adapter().settings();
    }
}
