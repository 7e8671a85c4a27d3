package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;

/// A rate of a carrier for a parcel.
///
/// @param service the carrier's service code: `24R`, `MONR-CpourToi`
/// @param price with VAT
/// @param days usual duration
public record ShippingRate(
        String service, DeliveryMode mode, Money price, int days, boolean needsPickupPoint) {}
