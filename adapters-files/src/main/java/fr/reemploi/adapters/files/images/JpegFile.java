package fr.reemploi.adapters.files.images;

import java.nio.ByteBuffer;

/// A JPEG file.
///
/// @param components 1 grey, 3 colours, 4 inks
/// @param cmykEncoding how four components are stored
public record JpegFile(
        int width,
        int height,
        int orientation,
        boolean progressive,
        int components,
        CmykEncoding cmykEncoding)
        implements ImageFile {
    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final int MAX_SCANS = 100;

    /// How four inks are stored: as they are, inverted as Adobe does, or as colour differences too.
    enum CmykEncoding {
        PLAIN,
        INVERTED,
        YCCK
    }

    /// All of a progressive file is in memory at once, outside the heap.
    @Override
    public long maxPixels() {
        return progressive ? 24_000_000 : 60_000_000;
    }

    public static JpegFile parse(byte[] file) throws InvalidImageException {
        var bytes = ByteBuffer.wrap(file).position(2);
        var header = new JpegFile(0, 0, 1, false, 0, CmykEncoding.PLAIN);
        while (true) {
            var marker = marker(bytes);
            if (marker == SOS) break;
            if (marker == EOI) throw new InvalidImageException("no picture in it");
            var length = bytes.getShort(bytes.position()) & 0xffff;
            header = header.with(marker, bytes.slice(bytes.position() + 2, length - 2));
            bytes.position(bytes.position() + length);
        }
        check(file, bytes.position());
        if (header.components == 0) throw new InvalidImageException("no size before the picture");
        return header;
    }

    /// The next marker; any number of 0xff may stand before it.
    private static int marker(ByteBuffer bytes) throws InvalidImageException {
        if (!bytes.hasRemaining() || (bytes.get() & 0xff) != 0xff)
            throw new InvalidImageException("no marker where one must be");
        while (bytes.hasRemaining()) {
            var marker = bytes.get() & 0xff;
            if (marker != 0xff) return marker;
        }
        throw new InvalidImageException("cut off");
    }

    private JpegFile with(int marker, ByteBuffer segment) throws InvalidImageException {
        return switch (marker) {
            case SOF0, SOF0 + 1, SOF2 -> withSize(marker == SOF2, segment);
            // lossless, hierarchical, arithmetic: no camera writes them
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf ->
                    throw new InvalidImageException("a rare kind of JPEG");
            case APP1 -> withOrientation(Exif.orientation(segment));
            case APP14 -> withAdobeSegment(segment);
            default -> this;
        };
    }

    private JpegFile withSize(boolean progressive, ByteBuffer segment) {
        var newHeight = segment.getShort(1) & 0xffff;
        var newWidth = segment.getShort(3) & 0xffff;
        return new JpegFile(
                newWidth, newHeight, orientation, progressive, segment.get(5) & 0xff, cmykEncoding);
    }

    private JpegFile withOrientation(int newOrientation) {
        // only the first EXIF segment that says something counts
        return orientation == 1
                ? new JpegFile(width, height, newOrientation, progressive, components, cmykEncoding)
                : this;
    }

    private JpegFile withAdobeSegment(ByteBuffer segment) {
        if (segment.remaining() < 12 || segment.get(0) != 'A') return this;
        var encoding = segment.get(11) == 2 ? CmykEncoding.YCCK : CmykEncoding.INVERTED;
        return new JpegFile(width, height, orientation, progressive, components, encoding);
    }

    /// A file cut off has no end marker, and decodes to a half-grey picture without a complaint;
    /// one with thousands of scans would take hours.
    private static void check(byte[] file, int from) throws InvalidImageException {
        var ended = false;
        var scans = 1;
        for (var at = from; at < file.length - 1; at++) {
            if ((file[at] & 0xff) != 0xff) continue;
            var marker = file[at + 1] & 0xff;
            if (marker == EOI) ended = true;
            if (marker == SOS) scans++;
        }
        if (!ended) throw new InvalidImageException("cut off");
        if (scans > MAX_SCANS) throw new InvalidImageException(scans + " scans");
    }
}
