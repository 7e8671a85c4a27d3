package fr.reemploi.domain.shipping;

import java.util.Optional;

/// Carrier and tracking number of a parcel.
///
/// @param carrier name of the carrier
/// @param trackingNumber empty where the carrier provides none
public record ParcelTracking(String carrier, Optional<String> trackingNumber) {}
