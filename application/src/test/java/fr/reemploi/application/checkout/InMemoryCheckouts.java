package fr.reemploi.application.checkout;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// In-memory checkouts.
public final class InMemoryCheckouts implements Checkouts {
    private final InMemoryTable<CheckoutId, Checkout> table =
            new InMemoryTable<>(Checkout::id, Checkout::version);
    private final InMemoryOutbox outbox;

    public InMemoryCheckouts() {
        this(new InMemoryOutbox());
    }

    public InMemoryCheckouts(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Checkout> find(CheckoutId id) {
        return table.find(id);
    }

    @Override
    public Checkout save(Change<Checkout> change) {
        var stored = change.now().withNextVersion();
        var events = StoredEvent.of("checkout/" + stored.id(), stored.version(), change.events());
        return table.save(change.now(), stored, () -> outbox.add(events));
    }

    @Override
    public List<Checkout> due(Instant now, int limit) {
        return table.all().stream()
                .filter(checkout -> checkout.deadline().filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(Checkout::expiresAt))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Checkout> after(Optional<CheckoutId> last, int limit) {
        return table.after(last, limit);
    }
}
