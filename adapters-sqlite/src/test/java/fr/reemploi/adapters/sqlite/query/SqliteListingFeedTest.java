package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.ListingFeedContract;
import fr.reemploi.application.listing.Listings;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteListingFeedTest extends ListingFeedContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected ListingFeed feed() {
        return store.adapter().listingFeed();
    }

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }
}
