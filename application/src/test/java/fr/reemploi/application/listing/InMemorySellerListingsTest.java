package fr.reemploi.application.listing;

class InMemorySellerListingsTest extends SellerListingsContract {
    private final InMemoryListings listings = new InMemoryListings();

    @Override
    protected Listings listings() {
        return listings;
    }
}
