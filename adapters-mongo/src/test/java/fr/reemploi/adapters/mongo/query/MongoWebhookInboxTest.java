package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.application.webhook.WebhookInboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoWebhookInboxTest extends WebhookInboxContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected WebhookInbox inbox() {
        return store.adapter().webhookInbox();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
