package fr.reemploi.adapters.mongo;

import fr.reemploi.application.vehicle.KnownPlates;
import fr.reemploi.application.vehicle.KnownPlatesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoKnownPlatesTest extends KnownPlatesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected KnownPlates plates() {
        return store.adapter().knownPlates();
    }
}
