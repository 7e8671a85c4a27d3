package fr.reemploi.domain.shipping;

import java.time.Instant;

/// An event reported by the carrier.
///
/// @param text the carrier's wording, kept also where its meaning is unknown
public record TrackingEvent(Instant at, Kind kind, String text) {
    /// Kind of tracking event.
    public enum Kind {
        ANNOUNCED,
        HANDED_OVER,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        AT_PICKUP_POINT,
        DELIVERED,
        FAILED_ATTEMPT,
        RETURNED,
        ANOMALY,
        /// Not recognized: it has no effect.
        UNKNOWN
    }
}
