package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDeliveriesContract;
import fr.reemploi.application.outbox.Outbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoEventDeliveriesTest extends EventDeliveriesContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }

    @Override
    protected EventDeliveries deliveries() {
        return store.adapter().eventDeliveries();
    }

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }
}
