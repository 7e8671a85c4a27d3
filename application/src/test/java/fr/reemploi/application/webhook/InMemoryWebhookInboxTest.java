package fr.reemploi.application.webhook;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

class InMemoryWebhookInboxTest extends WebhookInboxContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryWebhookInbox inbox = new InMemoryWebhookInbox(outbox);

    @Override
    protected WebhookInbox inbox() {
        return inbox;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
