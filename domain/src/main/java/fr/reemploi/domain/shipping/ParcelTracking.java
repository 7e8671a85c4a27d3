package fr.reemploi.domain.shipping;

import java.util.Optional;

/// A parcel on its way.
///
/// @param carrier who carries it, as people call him
/// @param trackingNumber empty where the carrier gives none
public record ParcelTracking(String carrier, Optional<String> trackingNumber) {}
