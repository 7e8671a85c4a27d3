package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.settings.SettingsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSettingsStoreTest extends SettingsStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected SettingsStore settings() {
        return store.adapter().settings();
    }
}
