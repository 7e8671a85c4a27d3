package fr.reemploi.domain.order;

import java.time.Instant;
import java.util.Optional;

/// A line of an order's timeline.
///
/// @param note what the one who did it said
public record TimelineEntry(Instant at, OrderEventType type, Optional<String> note) {
    public static TimelineEntry of(Instant at, OrderEventType type) {
        return new TimelineEntry(at, type, Optional.empty());
    }
}
