package fr.reemploi.application.listing;

class InMemoryListingsTest extends ListingsContract {
    private final InMemoryListings listings = new InMemoryListings();

    @Override
    protected Listings listings() {
        return listings;
    }
}
