package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.csp.CspReportStore;
import fr.reemploi.application.csp.CspReportStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCspReportStoreTest extends CspReportStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected CspReportStore store() {
        return store.adapter().aggregate(CspReportStore.class);
    }
}
