package fr.reemploi.domain.order;

import java.time.Instant;
import java.util.Optional;

/// A line of an order's timeline.
///
/// @param note what the one who did it said
public record Moment(Instant at, Step step, Optional<String> note) {
    public static Moment of(Instant at, Step step) {
        return new Moment(at, step, Optional.empty());
    }
}
