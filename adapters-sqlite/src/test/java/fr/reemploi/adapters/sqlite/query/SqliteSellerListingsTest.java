package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.SellerListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSellerListingsTest extends SellerListingsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Listings listings() {
        return store.adapter().listings();
    }
}
