package fr.reemploi.persistence.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An index on fields of documents, the document id last.
///
/// @param fields paths, in order; empty where only the restriction matters
/// @param restriction conditions without bound values: other documents are left out
/// @param unique whether no two documents may have the same fields
public record QueryIndex(List<String> fields, List<FieldCondition> restriction, boolean unique) {
    public QueryIndex {
        fields = List.copyOf(fields);
        restriction = List.copyOf(restriction);
    }

    /// Two indexes on the same fields differ in their restriction, which is in the name too.
    public String name() {
        var restricted = restriction.stream().map(condition -> "of_" + condition.path()).distinct();
        return Stream.concat(fields.stream(), restricted)
                .map(part -> part.replace('.', '_'))
                .collect(Collectors.joining("_"));
    }

    /// Whether it says more than the index on the document id, which is always there.
    boolean isNeeded() {
        return !fields.isEmpty() || !restriction.isEmpty();
    }
}
