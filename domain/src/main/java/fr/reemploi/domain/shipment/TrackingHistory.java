package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shipping.TrackingEvent;
import fr.reemploi.domain.shipping.TrackingEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tracking data of a parcel. Events are only added; order and repetition do not matter.
///
/// @param trackingPage the carrier's tracking page
/// @param events oldest first
/// @param due when the carrier is polled next; empty when it is not
public record TrackingHistory(
        Optional<String> trackingPage, List<TrackingEvent> events, Optional<Instant> due) {
    static final TrackingHistory NONE =
            new TrackingHistory(Optional.empty(), List.of(), Optional.empty());
    private static final Duration POLL_INTERVAL = Duration.ofHours(4);
    private static final Duration MAX_DURATION = Duration.ofDays(60);
    private static final Set<Kind> FINAL_KINDS = Set.of(Kind.DELIVERED, Kind.RETURNED);

    public TrackingHistory {
        events = List.copyOf(events);
    }

    static TrackingHistory startedAt(Instant now) {
        return new TrackingHistory(
                Optional.empty(), List.of(), Optional.of(now.plus(POLL_INTERVAL)));
    }

    public boolean isDelivered() {
        return events.stream().anyMatch(event -> event.kind() == Kind.DELIVERED);
    }

    private boolean isOver() {
        return events.stream().anyMatch(event -> FINAL_KINDS.contains(event.kind()));
    }

    TrackingHistory withEvents(Optional<String> newPage, List<TrackingEvent> newEvents) {
        var all =
                Stream.concat(events.stream(), newEvents.stream())
                        .distinct()
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .toList();
        return new TrackingHistory(newPage.or(() -> trackingPage), all, due);
    }

    /// Schedules the next poll in a few hours, while more events are expected.
    TrackingHistory scheduleNext(Instant startedAt, Instant now) {
        var over = isOver() || !now.isBefore(startedAt.plus(MAX_DURATION));
        return new TrackingHistory(
                trackingPage,
                events,
                over ? Optional.empty() : Optional.of(now.plus(POLL_INTERVAL)));
    }

    TrackingHistory scheduleNow(Instant now) {
        return new TrackingHistory(trackingPage, events, Optional.of(now));
    }
}
