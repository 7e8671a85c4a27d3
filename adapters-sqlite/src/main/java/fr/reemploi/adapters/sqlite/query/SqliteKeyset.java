package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.application.shared.Cursor;
import java.util.List;
import java.util.Optional;

/// Where a list by time and id, the newest first, goes on.
final class SqliteKeyset {
    private static final List<Object> FROM_THE_NEWEST = List.of(Long.MAX_VALUE, "");

    private SqliteKeyset() {}

    /// The time and the id behind which it goes on, as a statement's arguments.
    static List<Object> after(Optional<String> cursor) {
        return cursor.flatMap(Cursor::decode)
                .map(end -> List.<Object>of(end.at().toEpochMilli(), end.id().toString()))
                .orElse(FROM_THE_NEWEST);
    }
}
