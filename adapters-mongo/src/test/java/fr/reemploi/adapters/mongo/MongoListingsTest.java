package fr.reemploi.adapters.mongo;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.ListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoListingsTest extends ListingsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Listings listings() {
        return store.adapter().listings();
    }
}
