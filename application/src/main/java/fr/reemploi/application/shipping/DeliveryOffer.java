package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;

/// A delivery option with a price that is valid for half an hour.
///
/// @param id signed token with the offer, its parts, its destination and its expiry
/// @param service kind of delivery: `parcel`, `pallet`, `on-site`
/// @param days usual duration
public record DeliveryOffer(
        String id,
        Carrier carrier,
        String service,
        DeliveryMode mode,
        Money price,
        int days,
        boolean needsPickupPoint) {}
