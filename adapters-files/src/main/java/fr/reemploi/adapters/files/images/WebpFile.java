package fr.reemploi.adapters.files.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A WebP file; of one that moves, the first picture counts. The size is the largest one that any
/// of its parts claims.
record WebpFile(int width, int height, int orientation) implements ImageFile {
    private static final int HEADER = 12;
    private static final int FRAME = 8;

    /// Its decoder takes some 20 bytes a pixel, and cameras do not write WebP.
    @Override
    public long maxPixels() {
        return 12_000_000;
    }

    static WebpFile parse(byte[] file) throws InvalidImageException {
        var from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var end = Math.addExact(FRAME, from.getInt(4));
        if (end > file.length) throw new InvalidImageException("cut off");
        var header = new WebpFile(0, 0, 1);
        var exif = Optional.<ByteBuffer>empty();
        for (var at = HEADER; at + FRAME <= end; ) {
            var length = from.getInt(at + 4);
            var chunk = from.slice(at + FRAME, length).order(ByteOrder.LITTLE_ENDIAN);
            var type = ImageFile.fourCc(file, at);
            if (type.equals("EXIF") && exif.isEmpty()) exif = Optional.of(chunk);
            header = header.with(type, chunk);
            at = Math.addExact(at + FRAME, length + (length & 1));
        }
        var orientation = exif.map(ExifOrientationReader::read).orElse(1);
        return new WebpFile(header.width, header.height, orientation);
    }

    private WebpFile with(String type, ByteBuffer chunk) {
        return switch (type) {
            case "VP8X" -> atLeast(1 + threeBytes(chunk, 4), 1 + threeBytes(chunk, 7));
            case "VP8 " -> atLeast(chunk.getShort(6) & 0x3fff, chunk.getShort(8) & 0x3fff);
            case "VP8L" -> lossless(chunk.getInt(1));
            case "ANMF" ->
                    atLeast(1 + threeBytes(chunk, 6), 1 + threeBytes(chunk, 9))
                            .withFrame(ImageFile.fourCc(frameType(chunk), 0), frameContent(chunk));
            default -> this;
        };
    }

    /// Frames within frames would go on for ever.
    private WebpFile withFrame(String type, ByteBuffer chunk) {
        return type.equals("ANMF") ? this : with(type, chunk);
    }

    private WebpFile lossless(int bits) {
        return atLeast(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }

    private WebpFile atLeast(int newWidth, int newHeight) {
        return new WebpFile(Math.max(width, newWidth), Math.max(height, newHeight), orientation);
    }

    /// What kind of picture a frame of a moving one has.
    private static byte[] frameType(ByteBuffer frame) {
        var type = new byte[4];
        frame.get(16, type);
        return type;
    }

    private static ByteBuffer frameContent(ByteBuffer frame) {
        return frame.slice(24, frame.limit() - 24).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int threeBytes(ByteBuffer bytes, int at) {
        return (bytes.getShort(at) & 0xffff) | ((bytes.get(at + 2) & 0xff) << 16);
    }
}
