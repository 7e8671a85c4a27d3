package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.application.shared.InstallationMarkContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoInstallationMarkTest extends InstallationMarkContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected InstallationMark mark() {
        return store.adapter().installationMark();
    }
}
