package fr.reemploi.application.outbox;

import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.Listings;

class InMemoryEventDeliveriesTest extends EventDeliveriesContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Listings listings = new InMemoryListings(outbox);

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected EventDeliveries deliveries() {
        return outbox.deliveries();
    }

    @Override
    protected Listings listings() {
        return listings;
    }
}
