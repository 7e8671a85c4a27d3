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

/// What the carrier has told of a parcel. News only add to it: told twice or in another order they
/// come to the same.
///
/// @param page where the carrier shows it
/// @param milestones oldest first
/// @param due when he is asked next; empty when he is not
public record TrackingHistory(
        Optional<String> page, List<TrackingEvent> milestones, Optional<Instant> due) {
    static final TrackingHistory NONE =
            new TrackingHistory(Optional.empty(), List.of(), Optional.empty());
    private static final Duration BETWEEN = Duration.ofHours(4);
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Set<Kind> ENDS = Set.of(Kind.DELIVERED, Kind.RETURNED);

    public TrackingHistory {
        milestones = List.copyOf(milestones);
    }

    static TrackingHistory beginning(Instant now) {
        return new TrackingHistory(Optional.empty(), List.of(), Optional.of(now.plus(BETWEEN)));
    }

    public boolean isDelivered() {
        return milestones.stream().anyMatch(one -> one.kind() == Kind.DELIVERED);
    }

    private boolean isOver() {
        return milestones.stream().anyMatch(one -> ENDS.contains(one.kind()));
    }

    TrackingHistory told(Optional<String> where, List<TrackingEvent> news) {
        var all =
                Stream.concat(milestones.stream(), news.stream())
                        .distinct()
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .toList();
        return new TrackingHistory(where.or(() -> page), all, due);
    }

    /// Asked again in a few hours, as long as there is something to learn.
    TrackingHistory later(Instant begun, Instant now) {
        var over = isOver() || !now.isBefore(begun.plus(LONGEST));
        return new TrackingHistory(
                page, milestones, over ? Optional.empty() : Optional.of(now.plus(BETWEEN)));
    }

    TrackingHistory soon(Instant now) {
        return new TrackingHistory(page, milestones, Optional.of(now));
    }
}
