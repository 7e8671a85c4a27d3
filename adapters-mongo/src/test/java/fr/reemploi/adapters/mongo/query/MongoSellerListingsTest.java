package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.SellerListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSellerListingsTest extends SellerListingsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }
}
