package fr.reemploi.application.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of items and the cursor of the next one.
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public static final int DEFAULT_LIMIT = 24;
    public static final int MAX_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /// A page from up to `limit + 1` rows: the extra row only shows that there is a next page.
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, Optional.empty());
        var items = rows.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.getLast()).encode()));
    }
}
