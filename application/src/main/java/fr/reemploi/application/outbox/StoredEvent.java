package fr.reemploi.application.outbox;

import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.Version;
import java.util.List;
import java.util.stream.IntStream;

/// An event in the outbox.
///
/// @param id stable across deliveries: aggregate, version and position in the change
/// @param aggregate the aggregate it belongs to, e.g. `listing/0193…`
/// @param attempts number of failed deliveries
public record StoredEvent(String id, String aggregate, DomainEvent event, int attempts) {
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
}
