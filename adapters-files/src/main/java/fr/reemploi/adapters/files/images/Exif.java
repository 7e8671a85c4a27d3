package fr.reemploi.adapters.files.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The one thing wanted of a picture's metadata: which way is up.
final class Exif {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};

    private Exif() {}

    /// The orientation, 1 to 8; upright when the metadata does not say, or are damaged.
    static int orientation(ByteBuffer segment) {
        var tiff = segment.slice();
        if (startsWithName(tiff)) tiff = tiff.position(NAME.length).slice();
        if (tiff.remaining() < 8) return UPRIGHT;
        switch (tiff.getShort(0)) {
            case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
            case 0x4d4d -> tiff.order(ByteOrder.BIG_ENDIAN);
            default -> {
                return UPRIGHT;
            }
        }
        return tiff.getShort(2) == 42 ? inDirectory(tiff, tiff.getInt(4)) : UPRIGHT;
    }

    private static int inDirectory(ByteBuffer tiff, int at) {
        if (at < 0 || at > tiff.limit() - 2) return UPRIGHT;
        var entries = tiff.getShort(at) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = at + 2 + 12 * i;
            if (entry > tiff.limit() - 12) return UPRIGHT;
            if ((tiff.getShort(entry) & 0xffff) != ORIENTATION) continue;
            var value = tiff.getShort(entry + 8);
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean startsWithName(ByteBuffer segment) {
        return segment.remaining() >= NAME.length
                && segment.slice(0, NAME.length).equals(ByteBuffer.wrap(NAME));
    }
}
