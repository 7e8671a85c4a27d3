package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.lookup.PlateCacheContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPlateCacheTest extends PlateCacheContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected PlateCache cache() {
        return store.adapter().plateCache();
    }
}
