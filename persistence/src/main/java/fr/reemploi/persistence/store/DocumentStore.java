package fr.reemploi.persistence.store;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The aggregates of one schema. A write returns once it is on disk.
///
/// Values of a query are bound in the order of its conditions: texts, numbers, booleans, UUIDs,
/// instants.
public interface DocumentStore<A> {
    Optional<A> find(Object id);

    /// Finds aggregates by id, in the requested order; unknown ids are left out.
    List<A> findAll(Collection<?> ids);

    /// Stores the change and its events in one write, or neither.
    ///
    /// @return the aggregate with its new version
    /// @throws StaleVersionException if the stored aggregate is not at the version the change
    ///   started from
    /// @throws fr.reemploi.domain.shared.ConflictException that of the schema's unique fields
    A save(Change<A> change);

    /// Stores the change if the query finds any aggregate, decided with the write: of writers at
    /// the same time, each of which relies on what another one changes, one is rejected.
    ///
    /// @return empty if the query finds none
    /// @throws StaleVersionException as `save`, or while other writers decide
    Optional<A> saveIfAny(Query query, Change<A> change, Object... values);

    /// The first aggregates of a query.
    List<A> list(Query query, int limit, Object... values);

    /// The aggregates of a query after a position in its order: the time it is ordered by and the
    /// id.
    List<A> listAfter(Query query, Cursor position, int limit, Object... values);

    /// The aggregates of a query after a page, or the first ones.
    ///
    /// @param cursor the end of the page before; an invalid one is ignored
    default List<A> list(Query query, Optional<String> cursor, int limit, Object... values) {
        return cursor.flatMap(Cursor::decode)
                .map(end -> listAfter(query, end, limit, values))
                .orElseGet(() -> list(query, limit, values));
    }

    long count(Query query, Object... values);

    /// Deletes an aggregate; no change where there is none.
    void delete(Object id);

    /// Deletes the aggregates of a query.
    void deleteAll(Query query, Object... values);

    default Optional<A> first(Query query, Object... values) {
        return list(query, 1, values).stream().findFirst();
    }

    /// A page of a query ordered by time.
    ///
    /// @param cursor the end of the page before; an invalid one is ignored
    /// @param position where an aggregate stands in this order
    default Page<A> page(
            Query query,
            int limit,
            Optional<String> cursor,
            Function<A, Cursor> position,
            Object... values) {
        return Page.of(list(query, cursor, limit + 1, values), limit, position);
    }
}
