package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.application.webhook.WebhookInboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteWebhookInboxTest extends WebhookInboxContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected WebhookInbox inbox() {
        return store.adapter().webhookInbox();
    }

    @Override
    protected Outbox outbox() {
        return store.adapter().outbox();
    }
}
