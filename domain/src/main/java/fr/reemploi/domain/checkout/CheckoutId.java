package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Names a checkout. It is also who holds the parts while their buyer pays.
public record CheckoutId(UUID value) {
    public static Optional<CheckoutId> parse(String text) {
        return Uuids.parse(text).map(CheckoutId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
