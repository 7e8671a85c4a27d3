package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.InstallationIdStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInstallationIdStoreTest extends InstallationIdStoreContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected InstallationIdStore store() {
        return store.adapter().installationIdStore();
    }
}
