package fr.reemploi.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The result of an operation on an aggregate: its new state and the resulting events.
///
/// @param now the aggregate, still at the version it was read with
/// @param changed false when there is nothing to store
public record Change<A>(A now, List<DomainEvent> events, boolean changed) {
    public Change {
        events = List.copyOf(events);
    }

    public static <A> Change<A> of(A now, DomainEvent... events) {
        return new Change<>(now, List.of(events), true);
    }

    /// Combines this change with a further operation, to be stored in one write.
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
