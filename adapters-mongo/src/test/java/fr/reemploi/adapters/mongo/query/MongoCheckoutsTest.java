package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.CheckoutsContract;
import fr.reemploi.application.outbox.Outbox;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoCheckoutsTest extends CheckoutsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Checkouts checkouts() {
        return store.adapter().aggregate(Checkouts.class);
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
