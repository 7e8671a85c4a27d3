package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.domain.listing.DeliveryMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The services, named as in the price grid and in label orders.
enum ColissimoService {
    HOME(DeliveryMode.HOME, 2),
    PICKUP(DeliveryMode.PICKUP_POINT, 3);

    private final DeliveryMode mode;
    private final int days;

    ColissimoService(DeliveryMode mode, int days) {
        this.mode = mode;
        this.days = days;
    }

    static List<String> codes() {
        return Stream.of(values()).map(ColissimoService::name).toList();
    }

    static Optional<ColissimoService> of(String code) {
        return Stream.of(values()).filter(service -> service.name().equals(code)).findFirst();
    }

    DeliveryMode mode() {
        return mode;
    }

    /// Usual duration.
    int days() {
        return days;
    }

    boolean needsPickupPoint() {
        return mode == DeliveryMode.PICKUP_POINT;
    }
}
