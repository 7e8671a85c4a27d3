package fr.reemploi.adapters.search.index;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/// Converts UUIDs to and from sixteen bytes.
public final class UuidBytes {
    public static final int LENGTH = 16;

    private UuidBytes() {}

    public static BytesRef bytes(UUID id) {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return new BytesRef(bytes.array());
    }

    public static UUID read(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, LENGTH);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
