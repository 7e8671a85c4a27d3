package fr.reemploi.adapters.search.query;

import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import java.nio.ByteBuffer;
import java.util.Base64;

/// Where a page ended: in which snapshot, at which instant, after which part.
public record SearchCursor(Sort sort, long snapshot, long now, SortKey after) {
    private static final byte FORM = 1;
    private static final int LENGTH = 1 + Integer.BYTES + 6 * Long.BYTES;

    String encode() {
        var bytes = ByteBuffer.allocate(LENGTH).put(FORM).putInt(sortCode(sort));
        bytes.putLong(snapshot).putLong(now).putLong(after.key()).putLong(after.age());
        bytes.putLong(after.idHigh()).putLong(after.idLow());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads a cursor given for this order.
    ///
    /// @throws BadCursor if it is none
    public static SearchCursor decode(String encoded, Sort sort) {
        var bytes = ByteBuffer.wrap(bytes(encoded));
        if (bytes.remaining() != LENGTH
                || bytes.get() != FORM
                || bytes.getInt() != sortCode(sort)) {
            throw new InvalidCursorException();
        }
        var snapshot = bytes.getLong();
        var now = bytes.getLong();
        var after = new SortKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        var cursor = new SearchCursor(sort, snapshot, now, after);
        // the last character has bits to spare: only the way we write it is ours
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
