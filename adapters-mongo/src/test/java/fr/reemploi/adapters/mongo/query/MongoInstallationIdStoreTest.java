package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.InstallationIdStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoInstallationIdStoreTest extends InstallationIdStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected InstallationIdStore store() {
        return store.adapter().installationIdStore();
    }
}
