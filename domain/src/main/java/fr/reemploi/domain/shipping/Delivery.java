package fr.reemploi.domain.shipping;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;

/// The delivery chosen for one seller's parts, and its destination.
///
/// @param service the carrier's service code
/// @param days usual duration
/// @param pickupPoint the carrier's id of the pickup point
/// @param pickupPointAddress its name and address in one line, where the carrier provides it
public record Delivery(
        Carrier carrier,
        String service,
        DeliveryMode mode,
        Money price,
        int days,
        Address address,
        Optional<String> pickupPoint,
        Optional<String> pickupPointAddress) {
    /// A delivery without a pickup point, or without its address.
    public Delivery(
            Carrier carrier,
            String service,
            DeliveryMode mode,
            Money price,
            int days,
            Address address,
            Optional<String> pickupPoint) {
        this(carrier, service, mode, price, days, address, pickupPoint, Optional.empty());
    }

    /// The same delivery by another carrier.
    public Delivery withCarrier(Carrier other) {
        return new Delivery(
                other, service, mode, price, days, address, pickupPoint, pickupPointAddress);
    }

    public boolean isLocalPickup() {
        return mode == DeliveryMode.LOCAL_PICKUP;
    }
}
