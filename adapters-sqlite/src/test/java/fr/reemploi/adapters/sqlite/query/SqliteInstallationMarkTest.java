package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.application.shared.InstallationMarkContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInstallationMarkTest extends InstallationMarkContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected InstallationMark mark() {
        return store.adapter().installationMark();
    }
}
