package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.LookupCountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLookupCountsTest extends LookupCountsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected LookupCounts counts() {
        return store.adapter().lookupCounts();
    }
}
