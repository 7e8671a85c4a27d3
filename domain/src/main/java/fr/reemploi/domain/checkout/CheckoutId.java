package fr.reemploi.domain.checkout;

import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Identifies a checkout. It is also the holder id of the parts reserved for it.
public record CheckoutId(UUID value) {
    public static Optional<CheckoutId> parse(String text) {
        return Uuids.parse(text).map(CheckoutId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
