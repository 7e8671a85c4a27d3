package fr.reemploi.persistence.store;

import fr.reemploi.domain.shared.ConflictException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A rule that no two aggregates have the same values in some fields.
///
/// @param name of the claims of an engine without unique indexes, e.g. `sku`
/// @param query finds the aggregate by its values; its constants say which aggregates the rule is
///   about
/// @param conflict the exception for an aggregate whose values another one has
public record UniqueConstraint<A>(
        String name, Query query, Function<A, ConflictException> conflict) {
    QueryIndex index() {
        var index = query.index();
        return new QueryIndex(index.fields(), index.restriction(), true);
    }

    /// The claim of an aggregate, as text; empty where the rule is not about it.
    public Optional<String> claim(Document doc) {
        if (!query.conditions().stream().allMatch(condition -> concerns(doc, condition)))
            return Optional.empty();
        return Optional.of(
                query.bound().stream()
                        .map(condition -> String.valueOf(value(doc, condition.path())))
                        .collect(Collectors.joining("/", name + "/", "")));
    }

    private static boolean concerns(Document doc, FieldCondition condition) {
        var value = Optional.ofNullable(value(doc, condition.path()));
        return switch (condition.comparison()) {
            case PRESENT -> value.isPresent();
            case NOT_EQUAL -> !value.equals(condition.constant());
            case EQUAL ->
                    condition.isBound() ? value.isPresent() : value.equals(condition.constant());
            case LESS, AT_MOST, GREATER, CONTAINS ->
                    throw new IllegalArgumentException("not a rule of uniqueness: " + condition);
        };
    }

    private static @Nullable Object value(Document doc, String path) {
        return doc.getEmbedded(List.of(path.split("\\.")), Object.class);
    }
}
