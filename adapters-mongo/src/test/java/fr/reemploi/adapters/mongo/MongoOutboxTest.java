package fr.reemploi.adapters.mongo;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.event.OutboxContract;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Checkouts;
import fr.reemploi.application.order.Orders;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoOutboxTest extends OutboxContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }

    @Override
    protected Listings listings() {
        return store.adapter().listings();
    }

    @Override
    protected Accounts accounts() {
        return store.adapter().accounts();
    }

    @Override
    protected Orders orders() {
        return store.adapter().orders();
    }

    @Override
    protected Checkouts checkouts() {
        return store.adapter().checkouts();
    }
}
