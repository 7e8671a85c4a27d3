package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.SellerListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSellerListingsTest extends SellerListingsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Listings listings() {
        return store.adapter().listings();
    }
}
