package fr.reemploi.application.dispatch;

import fr.reemploi.application.event.InMemoryOutbox;
import fr.reemploi.application.event.Outbox;

class InMemoryDispatchesTest extends DispatchesContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryDispatches dispatches = new InMemoryDispatches(outbox);

    @Override
    protected Dispatches dispatches() {
        return dispatches;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
