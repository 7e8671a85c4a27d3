package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;

/// A way to deliver, at a price that holds for half an hour.
///
/// @param id a ticket that says what was offered, to whom, and until when
/// @param service what kind of delivery it is: `parcel`, `pallet`, `on-site`
/// @param days how long it usually takes
public record DeliveryOffer(
        String id,
        Carrier carrier,
        String service,
        DeliveryMode mode,
        Money price,
        int days,
        boolean needsPickupPoint) {}
