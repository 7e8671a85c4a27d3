package fr.reemploi.domain.shared;

import java.util.Optional;
import java.util.UUID;

/// Identifies an order.
public record OrderId(UUID value) {
    public static Optional<OrderId> parse(String text) {
        return Uuids.parse(text).map(OrderId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
