package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.application.content.FaqStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoFaqStoreTest extends FaqStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected FaqStore store() {
        return store.adapter().aggregate(FaqStore.class);
    }
}
