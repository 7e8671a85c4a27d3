package fr.reemploi.application.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Some items of a list, and where the next ones begin.
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public static final int DEFAULT_LIMIT = 24;
    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /// A page from one item more than was asked for: the extra one only says that there are more.
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, Optional.empty());
        var items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).encode()));
    }
}
