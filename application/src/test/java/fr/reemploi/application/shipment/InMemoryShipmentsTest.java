package fr.reemploi.application.shipment;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.Outbox;

class InMemoryShipmentsTest extends ShipmentsContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemoryShipments shipments = new InMemoryShipments(outbox);

    @Override
    protected Shipments shipments() {
        return shipments;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
