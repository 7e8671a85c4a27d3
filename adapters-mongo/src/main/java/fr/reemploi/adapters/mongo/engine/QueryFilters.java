package fr.reemploi.adapters.mongo.engine;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.persistence.store.FieldCondition;
import fr.reemploi.persistence.store.Query;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// Translates queries to filters and sort documents.
final class QueryFilters {
    private QueryFilters() {}

    /// Returns the filter of a query.
    ///
    /// @param values the bound values, in the order of the conditions
    static Document filter(Query query, Object... values) {
        if (query.bound().size() != values.length)
            throw new IllegalArgumentException(values.length + " values for " + query);
        var conditions = new ArrayList<Document>();
        var next = 0;
        for (var condition : query.conditions()) {
            var value = condition.isBound() ? values[next++] : condition.constant().orElse("");
            conditions.add(new Document(path(condition.path()), matcher(condition, value)));
        }
        return all(conditions);
    }

    /// Conditions on different fields are one document; several on one field need `$and`.
    private static Document all(List<Document> conditions) {
        var merged = new Document();
        conditions.forEach(merged::putAll);
        return merged.size() == conditions.size() ? merged : new Document("$and", conditions);
    }

    private static Object matcher(FieldCondition condition, Object value) {
        return switch (condition.comparison()) {
            case EQUAL, CONTAINS -> value;
            case NOT_EQUAL -> new Document("$ne", value);
            case LESS -> new Document("$lt", value);
            case AT_MOST -> new Document("$lte", value);
            case GREATER -> new Document("$gt", value);
            case PRESENT -> new Document("$exists", true);
        };
    }

    /// Returns the filter for documents after a position, in the order of the query.
    static Document after(Query query, Cursor position) {
        var time = path(query.sort().orElseThrow());
        var next = query.descending() ? "$lt" : "$gt";
        var later = new Document(time, new Document(next, position.at()));
        var tied =
                new Document(time, position.at())
                        .append(VersionedCollection.ID, new Document(next, position.id()));
        return new Document("$or", List.of(later, tied));
    }

    static Document sort(Query query) {
        var direction = query.descending() ? -1 : 1;
        var sort = new Document();
        query.sort().ifPresent(path -> sort.append(path(path), direction));
        return sort.append(VersionedCollection.ID, direction);
    }

    static String path(String path) {
        return path.equals(Query.ID) ? VersionedCollection.ID : VersionedCollection.DOC + path;
    }
}
