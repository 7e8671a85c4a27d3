package fr.reemploi.application.listing;

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
}
