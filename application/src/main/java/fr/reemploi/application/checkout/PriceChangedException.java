package fr.reemploi.application.checkout;

import fr.reemploi.application.shipping.PriceChange;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/// Prices of parts changed since they were shown to the buyer: the buyer is to see and confirm the
/// new total first.
public final class PriceChangedException extends ConflictException {
    private final transient List<PriceChange> changes;
    private final transient Money total;

    PriceChangedException(List<PriceChange> changes, Money total) {
        super("offer.price-changed", BigDecimal.valueOf(total.minor(), 2) + " €");
        this.changes = List.copyOf(changes);
        this.total = total;
    }

    public List<PriceChange> changes() {
        return changes;
    }

    /// The new total of the checkout.
    public Money total() {
        return total;
    }
}
