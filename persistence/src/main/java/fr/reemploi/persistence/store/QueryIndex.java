package fr.reemploi.persistence.store;

import java.util.List;

/// An index on fields of documents, the document id last.
///
/// @param fields paths, in order; empty where only the restriction matters
/// @param only conditions without bound values: other documents are left out
/// @param unique whether no two documents may have the same fields
public record QueryIndex(List<String> fields, List<FieldCondition> only, boolean unique) {
    public QueryIndex {
        fields = List.copyOf(fields);
        only = List.copyOf(only);
    }

    /// Whether it says more than the index on the document id, which is always there.
    boolean isNeeded() {
        return !fields.isEmpty() || !only.isEmpty();
    }
}
