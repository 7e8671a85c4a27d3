package fr.reemploi.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a request did to an aggregate: how it is now, and what happened on the way.
///
/// @param now the aggregate, still at the version it was read with
/// @param changed false when the request found everything as it wished: nothing needs to be stored
public record Change<A>(A now, List<DomainEvent> events, boolean changed) {
    public Change {
        events = List.copyOf(events);
    }

    public static <A> Change<A> of(A now, DomainEvent... events) {
        return new Change<>(now, List.of(events), true);
    }

    /// This, and then some more, to be stored in one write.
    public Change<A> then(Function<A, Change<A>> operation) {
        var next = operation.apply(now);
        var all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Change<>(next.now, all, changed || next.changed);
    }

    public static <A> Change<A> none(A unchanged) {
        return new Change<>(unchanged, List.of(), false);
    }
}
