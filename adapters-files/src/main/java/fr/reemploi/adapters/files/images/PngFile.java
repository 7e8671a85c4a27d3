package fr.reemploi.adapters.files.images;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A PNG file reduced to the chunks needed to display it, because compressed text chunks can expand
/// to gigabytes.
///
/// @param content the file with the needed chunks only
public record PngFile(int width, int height, int orientation, Content content)
        implements ImageFile {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    @Override
    public long maxPixels() {
        return 60_000_000;
    }

    static PngFile parse(byte[] file) throws InvalidImageException {
        var from = ByteBuffer.wrap(file);
        var needed = ByteBuffer.allocate(file.length).put(file, 0, SIGNATURE);
        if (!ImageFile.fourCc(file, SIGNATURE + 4).equals("IHDR"))
            throw new InvalidImageException("no size at its beginning");
        var exif = Optional.<ByteBuffer>empty();
        var at = SIGNATURE;
        for (var type = ""; !type.equals("IEND"); ) {
            var length = from.getInt(at);
            type = ImageFile.fourCc(file, at + 4);
            var chunk = from.slice(at, Math.addExact(FRAME, length));
            if (type.equals("eXIf") && exif.isEmpty()) exif = Optional.of(chunk.slice(8, length));
            if (NEEDED.contains(type)) needed.put(chunk);
            at += FRAME + length;
        }
        var content = Arrays.copyOf(needed.array(), needed.position());
        return new PngFile(
                from.getInt(16),
                from.getInt(20),
                exif.map(ExifOrientationReader::read).orElse(1),
                new Content(content));
    }

    /// Wraps the bytes, because an array as a record component has no value equality.
    public static final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }
    }
}
