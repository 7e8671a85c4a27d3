package fr.reemploi.application.checkout;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

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
