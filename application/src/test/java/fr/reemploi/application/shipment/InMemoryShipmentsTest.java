package fr.reemploi.application.shipment;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

class InMemoryShipmentsTest extends ShipmentsContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryShipments dispatches = new InMemoryShipments(outbox);

    @Override
    protected Shipments dispatches() {
        return dispatches;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
