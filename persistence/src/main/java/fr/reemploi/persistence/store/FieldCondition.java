package fr.reemploi.persistence.store;

import java.util.Optional;

/// A condition on a field of a document. Its value is a constant or bound when the query runs.
///
/// @param path the field, e.g. `content.sku`; `id` is the document id
/// @param constant the constant; empty where the value is bound, or the operator takes none
public record FieldCondition(String path, Operator operator, Optional<Object> constant) {
    public static FieldCondition is(String path) {
        return bound(path, Operator.EQUAL);
    }

    public static FieldCondition is(String path, Object constant) {
        return new FieldCondition(path, Operator.EQUAL, Optional.of(constant));
    }

    public static FieldCondition isNot(String path) {
        return bound(path, Operator.NOT_EQUAL);
    }

    public static FieldCondition isNot(String path, Object constant) {
        return new FieldCondition(path, Operator.NOT_EQUAL, Optional.of(constant));
    }

    public static FieldCondition isLess(String path) {
        return bound(path, Operator.LESS);
    }

    public static FieldCondition isAtMost(String path) {
        return bound(path, Operator.AT_MOST);
    }

    public static FieldCondition isGreater(String path) {
        return bound(path, Operator.GREATER);
    }

    /// The same value, a list or a text, or both absent. No index is used.
    public static FieldCondition isSame(String path) {
        return bound(path, Operator.SAME);
    }

    /// A field that is a list of texts contains this one.
    public static FieldCondition contains(String path, String element) {
        return new FieldCondition(path, Operator.CONTAINS, Optional.of(element));
    }

    public static FieldCondition isPresent(String path) {
        return new FieldCondition(path, Operator.PRESENT, Optional.empty());
    }

    private static FieldCondition bound(String path, Operator operator) {
        return new FieldCondition(path, operator, Optional.empty());
    }

    /// Whether a value is bound when the query runs.
    public boolean isBound() {
        return constant.isEmpty() && operator != Operator.PRESENT;
    }

    boolean isBoundRange() {
        return switch (operator) {
            case LESS, AT_MOST, GREATER -> isBound();
            case EQUAL, NOT_EQUAL, SAME, CONTAINS, PRESENT -> false;
        };
    }

    /// How field and value compare. An absent field equals no value.
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        SAME,
        LESS,
        AT_MOST,
        GREATER,
        CONTAINS,
        PRESENT
    }
}
