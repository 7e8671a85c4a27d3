package fr.reemploi.persistence.store;

import java.util.Optional;

/// A condition on a field of a document. Its value is a constant or bound when the query runs.
///
/// @param path the field, e.g. `content.sku`; `id` is the document id
/// @param constant the constant; empty where the value is bound, or the comparison takes none
public record FieldCondition(String path, Comparison comparison, Optional<Object> constant) {
    public static FieldCondition is(String path) {
        return bound(path, Comparison.EQUAL);
    }

    public static FieldCondition is(String path, Object constant) {
        return new FieldCondition(path, Comparison.EQUAL, Optional.of(constant));
    }

    public static FieldCondition isNot(String path) {
        return bound(path, Comparison.NOT_EQUAL);
    }

    public static FieldCondition isNot(String path, Object constant) {
        return new FieldCondition(path, Comparison.NOT_EQUAL, Optional.of(constant));
    }

    public static FieldCondition isLess(String path) {
        return bound(path, Comparison.LESS);
    }

    public static FieldCondition isAtMost(String path) {
        return bound(path, Comparison.AT_MOST);
    }

    public static FieldCondition isGreater(String path) {
        return bound(path, Comparison.GREATER);
    }

    /// A field that is a list of texts contains this one.
    public static FieldCondition contains(String path, String element) {
        return new FieldCondition(path, Comparison.CONTAINS, Optional.of(element));
    }

    public static FieldCondition isPresent(String path) {
        return new FieldCondition(path, Comparison.PRESENT, Optional.empty());
    }

    private static FieldCondition bound(String path, Comparison comparison) {
        return new FieldCondition(path, comparison, Optional.empty());
    }

    /// Whether a value is bound when the query runs.
    public boolean isBound() {
        return constant.isEmpty() && comparison != Comparison.PRESENT;
    }

    boolean isBoundRange() {
        return switch (comparison) {
            case LESS, AT_MOST, GREATER -> isBound();
            case EQUAL, NOT_EQUAL, CONTAINS, PRESENT -> false;
        };
    }

    /// How field and value compare. An absent field equals no value.
    public enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        CONTAINS,
        PRESENT
    }
}
