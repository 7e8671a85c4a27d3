package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.application.shared.Cursor;
import java.util.List;
import java.util.Optional;

/// Keyset pagination by time and id, newest first.
final class SqliteKeyset {
    private static final List<Object> FIRST_PAGE = List.of(Long.MAX_VALUE, "");

    private SqliteKeyset() {}

    /// Returns the time and id after which the page starts, as statement arguments.
    static List<Object> after(Optional<String> cursor) {
        return cursor.flatMap(Cursor::decode)
                .map(end -> List.<Object>of(end.at().toEpochMilli(), end.id().toString()))
                .orElse(FIRST_PAGE);
    }
}
