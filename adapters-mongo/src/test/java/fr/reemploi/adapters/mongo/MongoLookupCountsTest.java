package fr.reemploi.adapters.mongo;

import fr.reemploi.application.vehicle.LookupCounts;
import fr.reemploi.application.vehicle.LookupCountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoLookupCountsTest extends LookupCountsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected LookupCounts counts() {
        return store.adapter().lookupCounts();
    }
}
