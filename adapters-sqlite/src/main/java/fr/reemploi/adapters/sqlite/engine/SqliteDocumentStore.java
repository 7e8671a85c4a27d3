package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.adapters.sqlite.engine.DocumentSql.Statement;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The aggregates of a schema in a table. Documents are serialised before the write task is queued,
/// because all callers share the writer thread.
final class SqliteDocumentStore<A> implements DocumentStore<A> {
    private final Schema<A> schema;
    private final ReadConnectionPool readers;
    private final GroupCommit writer;
    private final Map<Query, QueryStatements> queries = new HashMap<>();
    private final Statement find;
    private final Statement insert;
    private final Statement update;
    private final Statement delete;

    SqliteDocumentStore(Schema<A> schema, ReadConnectionPool readers, GroupCommit writer) {
        this.schema = schema;
        this.readers = readers;
        this.writer = writer;
        var sql = new DocumentSql(schema);
        schema.allQueries().forEach(query -> queries.put(query, QueryStatements.of(query, sql)));
        find = sql.find();
        insert = sql.insert();
        update = sql.update();
        delete = sql.delete();
    }

    @Override
    public Optional<A> find(Object id) {
        return readers.read(statements -> statements.first(find, Row.TEXT, id.toString()))
                .map(this::read);
    }

    @Override
    public List<A> findAll(Collection<?> ids) {
        var docs =
                readers.read(statements -> {
                    var results = new ArrayList<String>();
                    for (var id : ids)
                        statements.first(find, Row.TEXT, id.toString()).ifPresent(results::add);
                    return results;
                });
        return docs.stream().map(this::read).toList();
    }

    @Override
    public A save(Change<A> change) {
        return writer.write(write(change));
    }

    @Override
    public Optional<A> saveIfAny(Query query, Change<A> change, Object... values) {
        var write = write(change);
        var sql = statements(query).select();
        var arguments = Stream.concat(arguments(query, values), Stream.of(1)).toArray();
        return writer.write(statements ->
                statements.first(sql, Row.TEXT, arguments).isPresent()
                        ? Optional.of(write.apply(statements))
                        : Optional.empty());
    }

    private GroupCommit.Write<A> write(Change<A> change) {
        var saved = schema.next().apply(change.now());
        var id = schema.id().apply(saved).toString();
        var version = schema.version().apply(saved).value();
        var doc = Json.write(schema.toDocument(saved));
        var events = OutboxRows.of(schema.events(saved, change));
        return statements -> {
            var rows =
                    unique(
                            saved,
                            () ->
                                    version == 1
                                            ? statements.run(insert, version, doc, id)
                                            : statements.run(
                                                    update, version, doc, id, version - 1));
            if (rows == 0) throw new StaleVersionException(id);
            events.put(statements);
            return saved;
        };
    }

    private int unique(A saved, Write write) throws SQLException {
        try {
            return write.run();
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    && schema.unique().isPresent())
                throw schema.unique().get().conflict().apply(saved);
            throw e;
        }
    }

    @Override
    public List<A> list(Query query, int limit, Object... values) {
        return all(query, QueryStatements::select, values, limit);
    }

    @Override
    public List<A> listAfter(Query query, Cursor position, int limit, Object... values) {
        var at = position.at().toEpochMilli();
        return all(
                query, QueryStatements::selectAfter, values, at, position.id().toString(), limit);
    }

    private List<A> all(
            Query query,
            Function<QueryStatements, Statement> statement,
            Object[] values,
            Object... last) {
        var sql = statement.apply(statements(query));
        var arguments = Stream.concat(arguments(query, values), Stream.of(last)).toArray();
        return readers.read(statements -> statements.all(sql, Row.TEXT, arguments)).stream()
                .map(this::read)
                .toList();
    }

    @Override
    public long count(Query query, Object... values) {
        var sql = statements(query).count();
        var arguments = arguments(query, values).toArray();
        return readers.read(statements ->
                        statements.first(sql, results -> results.getLong(1), arguments))
                .orElseThrow();
    }

    @Override
    public void delete(Object id) {
        writer.write(statements -> statements.run(delete, id.toString()));
    }

    @Override
    public void deleteAll(Query query, Object... values) {
        var sql = statements(query).deleteAll();
        var arguments = arguments(query, values).toArray();
        writer.write(statements -> statements.run(sql, arguments));
    }

    private QueryStatements statements(Query query) {
        return Optional.ofNullable(queries.get(query))
                .orElseThrow(() -> new IllegalArgumentException("not in the schema: " + query));
    }

    private A read(String doc) {
        return schema.toAggregate(Json.read(doc));
    }

    private static Stream<Object> arguments(Query query, Object... values) {
        var bound = query.bound();
        if (bound.size() != values.length)
            throw new IllegalArgumentException(values.length + " values for " + query);
        return IntStream.range(0, values.length).mapToObj(index -> argument(values[index]));
    }

    private static Object argument(Object value) {
        return switch (value) {
            case UUID id -> id.toString();
            case Instant instant -> instant.toEpochMilli();
            case Boolean flag -> flag ? 1 : 0;
            default -> value;
        };
    }

    private interface Write {
        int run() throws SQLException;
    }

    /// The statements of a query.
    private record QueryStatements(
            Statement select, Statement selectAfter, Statement count, Statement deleteAll) {
        static QueryStatements of(Query query, DocumentSql sql) {
            return new QueryStatements(
                    sql.select(query),
                    sql.selectAfter(query),
                    sql.count(query),
                    sql.deleteAll(query));
        }
    }
}
