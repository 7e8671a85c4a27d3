package fr.reemploi.application.checkout;

import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Store of checkouts.
public interface Checkouts {
    Optional<Checkout> find(CheckoutId id);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @return the checkout with its new version
    /// @throws StaleVersionException if the stored checkout is not at the version the change
    ///   started from
    Checkout save(Change<Checkout> change);

    /// Checkouts past their deadline that were not ended yet, oldest first.
    List<Checkout> due(Instant now, int limit);

    /// A batch of checkouts ordered by id, after the given one.
    List<Checkout> after(Optional<CheckoutId> last, int limit);

    default Checkout get(CheckoutId id) {
        return find(id).orElseThrow(() -> new NotFoundException("checkout.unknown", id));
    }

    /// Reads, changes and saves; on a version conflict, starts over, rules included. The function
    /// may run several times and must have no side effects.
    default Checkout update(CheckoutId id, Function<Checkout, Change<Checkout>> change) {
        return OptimisticUpdate.of(() -> get(id), change, this::save);
    }
}
