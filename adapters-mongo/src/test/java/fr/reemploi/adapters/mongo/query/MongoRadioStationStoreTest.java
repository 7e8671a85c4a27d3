package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.application.radio.RadioStationStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoRadioStationStoreTest extends RadioStationStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected RadioStationStore store() {
        return store.adapter().aggregate(RadioStationStore.class);
    }
}
