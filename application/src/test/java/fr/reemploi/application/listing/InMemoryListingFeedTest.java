package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.ListingId;

class InMemoryListingFeedTest extends ListingFeedContract {
    private final InMemoryListings listings = new InMemoryListings();

    @Override
    protected ListingFeed feed() {
        return listings;
    }

    @Override
    protected Listings listings() {
        return listings;
    }

    @Override
    protected void damage(ListingId id) {
        listings.damage(id);
    }
}
