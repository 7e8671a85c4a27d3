package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.listing.SellerListingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSellerListingsTest extends SellerListingsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }
}
