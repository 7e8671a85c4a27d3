package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLeasesTest extends LeasesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Leases leases() {
        return store.adapter().leases();
    }
}
