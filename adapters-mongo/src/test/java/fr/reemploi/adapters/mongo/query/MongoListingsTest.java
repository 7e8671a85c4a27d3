package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.ListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoListingsTest extends ListingsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }
}
