package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.TrackingEvent;
import java.util.List;
import java.util.Optional;

/// Tracking data returned by a carrier.
///
/// @param events oldest first
public record TrackingUpdate(
        Optional<String> number, Optional<String> page, List<TrackingEvent> events) {
    public TrackingUpdate {
        events = List.copyOf(events);
    }
}
