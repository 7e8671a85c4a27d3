package fr.reemploi.application.shipping;

import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;

/// A way a carrier takes a parcel.
///
/// @param service what the carrier calls it: `24R`, `MONR-CpourToi`
/// @param price with VAT
/// @param days how long it usually takes
public record ShippingRate(
        String service, DeliveryMode mode, Money price, int days, boolean needsPickupPoint) {}
