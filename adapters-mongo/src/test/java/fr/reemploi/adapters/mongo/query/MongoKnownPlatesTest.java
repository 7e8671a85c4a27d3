package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.lookup.KnownPlates;
import fr.reemploi.application.lookup.KnownPlatesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoKnownPlatesTest extends KnownPlatesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected KnownPlates plates() {
        return store.adapter().knownPlates();
    }
}
