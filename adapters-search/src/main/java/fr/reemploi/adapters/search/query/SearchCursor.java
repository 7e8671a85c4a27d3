package fr.reemploi.adapters.search.query;

import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import java.nio.ByteBuffer;
import java.util.Base64;

/// The position after a page: its snapshot, its instant and its last part.
///
/// @param now instant of the first page, epoch milliseconds
public record SearchCursor(Sort sort, long snapshot, long now, SortKey after) {
    private static final byte FORMAT = 1;
    private static final int LENGTH = 1 + Integer.BYTES + 6 * Long.BYTES;

    String encode() {
        var bytes = ByteBuffer.allocate(LENGTH).put(FORMAT).putInt(sortCode(sort));
        bytes.putLong(snapshot).putLong(now).putLong(after.key()).putLong(after.age());
        bytes.putLong(after.idHigh()).putLong(after.idLow());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Decodes a cursor issued for this sort.
    ///
    /// @throws InvalidCursorException if it is malformed or of another sort
    public static SearchCursor decode(String encoded, Sort sort) {
        var bytes = ByteBuffer.wrap(bytes(encoded));
        if (bytes.remaining() != LENGTH
                || bytes.get() != FORMAT
                || bytes.getInt() != sortCode(sort)) {
            throw new InvalidCursorException();
        }
        var snapshot = bytes.getLong();
        var now = bytes.getLong();
        var after = new SortKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        var cursor = new SearchCursor(sort, snapshot, now, after);
        // the last character has unused bits: accept only our own encoding
        if (!cursor.encode().equals(encoded)) throw new InvalidCursorException();
        return cursor;
    }

    private static int sortCode(Sort sort) {
        return sort.name().hashCode();
    }

    private static byte[] bytes(String encoded) {
        try {
            return Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException();
        }
    }
}
