package fr.reemploi.application;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// An in-memory table of aggregates with optimistic locking.
public final class InMemoryTable<K, A> {
    private static final Comparator<Cursor> LATEST_FIRST =
            Comparator.comparing(Cursor::at)
                    .thenComparing(cursor -> cursor.id().toString())
                    .reversed();

    private final Map<K, A> rows = new LinkedHashMap<>();
    private final Function<A, K> id;
    private final Function<A, Version> version;

    public InMemoryTable(Function<A, K> id, Function<A, Version> version) {
        this.id = id;
        this.version = version;
    }

    public synchronized Optional<A> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// Stores an aggregate at its next version.
    ///
    /// @param onSaved runs within the same write
    public synchronized A save(A now, A stored, Runnable onSaved) {
        var key = id.apply(now);
        var current = find(key).map(version).orElse(Version.NEW);
        if (!current.equals(version.apply(now))) throw new StaleVersionException(key);
        rows.put(key, stored);
        onSaved.run();
        return stored;
    }

    public synchronized void remove(K key) {
        rows.remove(key);
    }

    public synchronized void removeIf(Predicate<A> condition) {
        rows.values().removeIf(condition);
    }

    public synchronized List<A> all() {
        return new ArrayList<>(rows.values());
    }

    /// The first `limit` items ordered by the text of their ids, after the given one.
    public List<A> after(Optional<K> last, int limit) {
        var from = last.map(String::valueOf).orElse("");
        return all().stream()
                .filter(aggregate -> text(aggregate).compareTo(from) > 0)
                .sorted((aggregate, other) -> text(aggregate).compareTo(text(other)))
                .limit(limit)
                .toList();
    }

    /// A page of the items that meet the condition, the latest first.
    public Page<A> latest(
            Predicate<A> condition,
            Function<A, Cursor> position,
            int limit,
            Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var page =
                all().stream()
                        .filter(condition)
                        .filter(item ->
                                end.stream().allMatch(last -> isBefore(position, item, last)))
                        .sorted(Comparator.comparing(position, LATEST_FIRST))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(page, limit, position);
    }

    private boolean isBefore(Function<A, Cursor> position, A item, Cursor last) {
        return LATEST_FIRST.compare(last, position.apply(item)) < 0;
    }

    private String text(A aggregate) {
        return String.valueOf(id.apply(aggregate));
    }
}
