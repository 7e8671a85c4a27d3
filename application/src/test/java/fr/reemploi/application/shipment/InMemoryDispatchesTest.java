package fr.reemploi.application.shipment;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

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
