package fr.reemploi.application.outbox;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import java.util.stream.IntStream;

/// An event in the outbox.
///
/// @param id stable across deliveries: aggregate, version and position in the change
/// @param aggregate the aggregate it belongs to, e.g. `listing/0193…`
/// @param interruptions number of counted deliveries during which the program stopped
public record StoredEvent(String id, String aggregate, DomainEvent event, int interruptions) {
    /// More events than one change has.
    private static final long EVENTS_OF_A_CHANGE = 1_000_000;

    /// The events of a change, as they are stored with it.
    ///
    /// @param stored the version the change leads to
    public static List<StoredEvent> of(String aggregate, Version stored, List<DomainEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(index ->
                        new StoredEvent(
                                aggregate + "/" + stored.value() + "/" + index,
                                aggregate,
                                events.get(index),
                                0))
                .toList();
    }

    /// The kind of event, e.g. `order-changed`.
    public String type() {
        return KebabCase.of(event.getClass());
    }

    /// The id of the aggregate without its kind.
    public String aggregateId() {
        return aggregate.substring(aggregate.indexOf('/') + 1);
    }

    /// The place of the event among those of its aggregate.
    public long position() {
        var parts = id.substring(aggregate.length() + 1).split("/", -1);
        return Long.parseLong(parts[0]) * EVENTS_OF_A_CHANGE + Long.parseLong(parts[1]);
    }
}
