package fr.reemploi.domain.order;

import java.time.Instant;
import java.util.Optional;

/// An entry of an order's timeline.
///
/// @param note comment of the person who acted
public record TimelineEntry(Instant at, OrderEventType type, Optional<String> note) {
    public static TimelineEntry of(Instant at, OrderEventType type) {
        return new TimelineEntry(at, type, Optional.empty());
    }
}
