package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.LeasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLeasesTest extends LeasesContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Leases leases() {
        return store.adapter().leases();
    }
}
