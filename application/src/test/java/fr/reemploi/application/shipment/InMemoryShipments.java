package fr.reemploi.application.shipment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Shipment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// In-memory shipments.
public final class InMemoryShipments implements Shipments {
    private final InMemoryTable<OrderId, Shipment> table =
            new InMemoryTable<>(Shipment::order, Shipment::version);
    private final InMemoryOutbox outbox;

    public InMemoryShipments() {
        this(new InMemoryOutbox());
    }

    public InMemoryShipments(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Shipment> find(OrderId order) {
        return table.find(order);
    }

    @Override
    public Shipment save(Change<Shipment> change) {
        var stored = change.now().withNextVersion();
        var events =
                StoredEvent.of("dispatch/" + stored.order(), stored.version(), change.events());
        return table.save(change.now(), stored, () -> outbox.add(events));
    }

    @Override
    public List<Shipment> due(Instant now, int limit) {
        return table.all().stream()
                .filter(shipment -> shipment.due().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(shipment -> shipment.due().orElseThrow()))
                .limit(limit)
                .toList();
    }
}
