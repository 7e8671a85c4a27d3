package fr.reemploi.persistence.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A query over the documents of a schema: conditions and an order, ties by document id. The index
/// that serves it follows from both.
///
/// @param sort the field documents are ordered by; empty for the document id
public record Query(List<FieldCondition> conditions, Optional<String> sort, boolean descending) {
    /// The path that stands for the document id.
    public static final String ID = "id";

    /// An id before all others.
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    public Query {
        conditions = List.copyOf(conditions);
    }

    public static Query where(FieldCondition... conditions) {
        return new Query(List.of(conditions), Optional.empty(), false);
    }

    public Query ascending(String path) {
        return new Query(conditions, Optional.of(path), false);
    }

    public Query descending(String path) {
        return new Query(conditions, Optional.of(path), true);
    }

    public List<FieldCondition> bound() {
        return conditions.stream().filter(FieldCondition::isBound).toList();
    }

    /// The index of this query: fields compared for equality, then the field documents are ordered
    /// by or, without one, that is limited. Conditions with a constant restrict it.
    public QueryIndex index() {
        var equal =
                bound().stream()
                        .filter(condition ->
                                condition.comparison() == FieldCondition.Comparison.EQUAL)
                        .map(FieldCondition::path);
        var limited =
                bound().stream().filter(FieldCondition::isBoundRange).map(FieldCondition::path);
        var fields =
                Stream.concat(equal, sort.isPresent() ? sort.stream() : limited)
                        .filter(path -> !path.equals(ID))
                        .distinct()
                        .toList();
        var only = conditions.stream().filter(condition -> !condition.isBound()).toList();
        return new QueryIndex(fields.isEmpty() ? constantFields(only) : fields, only, false);
    }

    private static List<String> constantFields(List<FieldCondition> only) {
        return only.stream()
                .filter(condition -> condition.comparison() == FieldCondition.Comparison.EQUAL)
                .map(FieldCondition::path)
                .toList();
    }
}
