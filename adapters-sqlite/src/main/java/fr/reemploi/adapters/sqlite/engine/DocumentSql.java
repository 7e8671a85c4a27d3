package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.persistence.store.FieldCondition;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.QueryIndex;
import fr.reemploi.persistence.store.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the statements of a schema. A table has the document as JSON, its id and version; indexes
/// are on expressions over the document.
final class DocumentSql {
    private static final String NEXT_POSITION = "(SELECT coalesce(max(seq), 0) + 1 FROM %s)";

    private final Schema<?> schema;

    DocumentSql(Schema<?> schema) {
        this.schema = schema;
    }

    String table() {
        return '"' + schema.name() + '"';
    }

    /// `seq`: the place in the feed, given anew at each write.
    String createTable() {
        return """
        CREATE TABLE IF NOT EXISTS %s (
          id TEXT NOT NULL PRIMARY KEY,
          version INTEGER NOT NULL,
          doc TEXT NOT NULL%s
        )\
        """
                .formatted(table(), schema.hasFeed() ? ",\n  seq INTEGER NOT NULL" : "");
    }

    /// The statements that create the indexes of the schema.
    List<String> createIndexes() {
        var feed =
                Stream.of(
                                "CREATE UNIQUE INDEX \"%s_seq\" ON %s (seq)"
                                        .formatted(schema.name(), table()))
                        .filter(_ -> schema.hasFeed());
        return Stream.concat(feed, schema.indexes().stream().map(this::create)).toList();
    }

    private String create(QueryIndex index) {
        var fields = index.fields().stream().map(DocumentSql::expression);
        var columns = index.unique() ? fields : Stream.concat(fields, Stream.of("id"));
        var only = index.restriction().stream().map(DocumentSql::condition).toList();
        return "CREATE %s %s ON %s (%s)%s"
                .formatted(
                        index.unique() ? "UNIQUE INDEX" : "INDEX",
                        '"' + schema.name() + '_' + index.name() + '"',
                        table(),
                        columns.collect(Collectors.joining(", ")),
                        only.isEmpty() ? "" : " WHERE " + String.join(" AND ", only));
    }

    Statement find() {
        return statement("SELECT doc FROM %s WHERE id = ?");
    }

    Statement insert() {
        return schema.hasFeed()
                ? statement(
                        "INSERT INTO %1$s (version, doc, id, seq) VALUES (?, ?, ?, "
                                + NEXT_POSITION.formatted("%1$s")
                                + ") ON CONFLICT (id) DO NOTHING")
                : statement(
                        "INSERT INTO %s (version, doc, id) VALUES (?, ?, ?)"
                                + " ON CONFLICT (id) DO NOTHING");
    }

    Statement update() {
        var position = schema.hasFeed() ? ", seq = " + NEXT_POSITION.formatted("%1$s") : "";
        return statement(
                "UPDATE %1$s SET version = ?, doc = ?"
                        + position
                        + " WHERE id = ? AND version = ?");
    }

    Statement delete() {
        return statement("DELETE FROM %s WHERE id = ?");
    }

    Statement select(Query query) {
        return select(query, Optional.empty());
    }

    /// The rows after a position, which is the last two arguments before the limit.
    Statement selectAfter(Query query) {
        var last = query.descending() ? "<" : ">";
        return select(query, Optional.of("(%s, id) %s (?, ?)".formatted(sort(query), last)));
    }

    private Statement select(Query query, Optional<String> position) {
        var direction = query.descending() ? " DESC" : "";
        var order = query.sort().map(path -> expression(path) + direction + ", ").orElse("");
        return statement(
                "SELECT doc FROM %s"
                        + where(query, position)
                        + " ORDER BY "
                        + order
                        + "id"
                        + direction
                        + " LIMIT ? + 0");
    }

    Statement count(Query query) {
        return statement("SELECT count(*) FROM %s" + where(query, Optional.empty()));
    }

    Statement deleteAll(Query query) {
        return statement("DELETE FROM %s" + where(query, Optional.empty()));
    }

    private Statement statement(String template) {
        return new Statement(template.formatted(table()));
    }

    private static String sort(Query query) {
        return query.sort().map(DocumentSql::expression).orElse(Query.ID);
    }

    private static String where(Query query, Optional<String> position) {
        var conditions = query.conditions().stream().map(DocumentSql::condition);
        var all = Stream.concat(conditions, position.stream()).toList();
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private static String condition(FieldCondition condition) {
        var field = expression(condition.path());
        var value = condition.constant().map(DocumentSql::literal).orElse("?");
        return switch (condition.comparison()) {
            case EQUAL -> field + " = " + value;
            case NOT_EQUAL -> field + " IS NOT " + value;
            case LESS -> field + " < " + value;
            case AT_MOST -> field + " <= " + value;
            case GREATER -> field + " > " + value;
            case CONTAINS -> "instr(" + field + ", " + literal(quoted(condition)) + ") > 0";
            case PRESENT -> field + " IS NOT NULL";
        };
    }

    private static String quoted(FieldCondition condition) {
        return '"' + String.valueOf(condition.constant().orElseThrow()) + '"';
    }

    private static String expression(String path) {
        return path.equals(Query.ID) ? path : "doc->>'$." + path + "'";
    }

    private static String literal(Object constant) {
        return switch (constant) {
            case Boolean flag -> flag ? "1" : "0";
            case String text -> "'" + text.replace("'", "''") + "'";
            default -> throw new IllegalArgumentException("not a constant: " + constant);
        };
    }

    /// A statement derived from a schema.
    record Statement(String text) implements SqlText {}
}
