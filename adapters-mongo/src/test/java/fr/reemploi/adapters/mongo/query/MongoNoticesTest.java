package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.webhook.Notices;
import fr.reemploi.application.webhook.NoticesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoNoticesTest extends NoticesContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected Notices notices() {
        return store.adapter().notices();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
