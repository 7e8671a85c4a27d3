package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.application.shipping.SellerRatesStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSellerRatesStoreTest extends SellerRatesStoreContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected SellerRatesStore grids() {
        return store.adapter().aggregate(SellerRatesStore.class);
    }
}
