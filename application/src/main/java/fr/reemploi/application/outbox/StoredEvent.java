package fr.reemploi.application.outbox;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import java.util.stream.IntStream;

/// An event waiting in the outbox.
///
/// @param id the same however often it is told: aggregate, version and place in the change
/// @param aggregate what it happened to, e.g. `listing/0193…`
/// @param attempts how often telling it has failed
public record StoredEvent(String id, String aggregate, DomainEvent event, int attempts) {
    /// The events of one change, as they are stored with it.
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
}
