package fr.reemploi.domain.shipment;

import fr.reemploi.domain.shipping.Milestone;
import fr.reemploi.domain.shipping.Milestone.Kind;
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
public record Journey(Optional<String> page, List<Milestone> milestones, Optional<Instant> due) {
    static final Journey NONE = new Journey(Optional.empty(), List.of(), Optional.empty());
    private static final Duration BETWEEN = Duration.ofHours(4);
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final Set<Kind> ENDS = Set.of(Kind.DELIVERED, Kind.RETURNED);

    public Journey {
        milestones = List.copyOf(milestones);
    }

    static Journey beginning(Instant now) {
        return new Journey(Optional.empty(), List.of(), Optional.of(now.plus(BETWEEN)));
    }

    public boolean isDelivered() {
        return milestones.stream().anyMatch(one -> one.kind() == Kind.DELIVERED);
    }

    private boolean isOver() {
        return milestones.stream().anyMatch(one -> ENDS.contains(one.kind()));
    }

    Journey told(Optional<String> where, List<Milestone> news) {
        var all =
                Stream.concat(milestones.stream(), news.stream())
                        .distinct()
                        .sorted(Comparator.comparing(Milestone::at))
                        .toList();
        return new Journey(where.or(() -> page), all, due);
    }

    /// Asked again in a few hours, as long as there is something to learn.
    Journey later(Instant begun, Instant now) {
        var over = isOver() || !now.isBefore(begun.plus(LONGEST));
        return new Journey(
                page, milestones, over ? Optional.empty() : Optional.of(now.plus(BETWEEN)));
    }

    Journey soon(Instant now) {
        return new Journey(page, milestones, Optional.of(now));
    }
}
