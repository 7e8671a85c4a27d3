package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.OutboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOutboxTest extends OutboxContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }

    @Override
    protected Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }

    @Override
    protected Accounts accounts() {
        return store.adapter().aggregate(Accounts.class);
    }

    @Override
    protected Orders orders() {
        return store.adapter().aggregate(Orders.class);
    }

    @Override
    protected Checkouts checkouts() {
        return store.adapter().aggregate(Checkouts.class);
    }
}
