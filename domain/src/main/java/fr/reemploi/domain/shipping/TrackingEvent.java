package fr.reemploi.domain.shipping;

import java.time.Instant;

/// A carrier's word on a parcel.
///
/// @param text in his own words, kept also where what it means is not known
public record TrackingEvent(Instant at, Kind kind, String text) {
    /// What it means here.
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
        /// A word we do not know: nothing follows from it.
        UNKNOWN
    }
}
