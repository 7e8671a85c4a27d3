package fr.reemploi.application.order;

import fr.reemploi.application.event.InMemoryOutbox;
import fr.reemploi.application.event.Outbox;

class InMemoryCheckoutsTest extends CheckoutsContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryCheckouts checkouts = new InMemoryCheckouts(outbox);

    @Override
    protected Checkouts checkouts() {
        return checkouts;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
