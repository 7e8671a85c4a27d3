package fr.reemploi.application.shipment;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.Dispatch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Dispatches in memory.
public final class InMemoryDispatches implements Dispatches {
    private final InMemoryTable<OrderId, Dispatch> table =
            new InMemoryTable<>(Dispatch::order, Dispatch::version);
    private final InMemoryOutbox outbox;

    public InMemoryDispatches() {
        this(new InMemoryOutbox());
    }

    public InMemoryDispatches(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Dispatch> find(OrderId order) {
        return table.find(order);
    }

    @Override
    public Dispatch save(Change<Dispatch> change) {
        var stored = change.now().stored();
        var told = StoredEvent.of("dispatch/" + stored.order(), stored.version(), change.events());
        return table.save(change.now(), stored, () -> outbox.add(told));
    }

    @Override
    public List<Dispatch> due(Instant now, int limit) {
        return table.all().stream()
                .filter(one -> one.due().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(one -> one.due().orElseThrow()))
                .limit(limit)
                .toList();
    }
}
