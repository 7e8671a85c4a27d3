package fr.reemploi.domain.shipping;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;

/// The way the buyer chose for one seller's parts, and where they go.
///
/// @param service what the carrier calls it
/// @param days how long it usually takes
/// @param pickupPoint the carrier's id of the point where the buyer fetches them
/// @param pickupPointAddress its name and address in one line, where the carrier told it
public record Delivery(
        Carrier carrier,
        String service,
        DeliveryMode mode,
        Money price,
        int days,
        Address address,
        Optional<String> pickupPoint,
        Optional<String> pickupPointAddress) {
    /// A delivery to a point nobody told the address of, or to none.
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

    /// The same, by another carrier.
    public Delivery withCarrier(Carrier other) {
        return new Delivery(
                other, service, mode, price, days, address, pickupPoint, pickupPointAddress);
    }

    public boolean isLocalPickup() {
        return mode == DeliveryMode.LOCAL_PICKUP;
    }
}
