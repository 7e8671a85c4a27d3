package fr.reemploi.adapters.files.images;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the orientation from an EXIF block. No other tag is stored and no other directory entered:
/// a small block can refer to gigabytes of overlapping values.
final class ExifOrientationReader extends DirectoryTiffHandler {
    private static final int UPRIGHT = 1;
    private static final int TIFF_MARKER = 42;

    /// The size of a JPEG segment. PNG and WebP allow larger blocks; the first directory is at the
    /// beginning, and the time to read one grows with the square of the size.
    private static final int MAX_BYTES = 65_535;

    private final ExifIFD0Directory directory = new ExifIFD0Directory();

    private ExifOrientationReader() {
        super(new Metadata(), null);
    }

    /// The orientation, 1 to 8; upright when the block does not contain one, or is damaged.
    static int read(ByteBuffer block) {
        var bytes = new byte[Math.min(MAX_BYTES, block.remaining())];
        block.get(block.position(), bytes);
        var isPrefixed = ExifReader.startsWithJpegExifPreamble(bytes);
        var start = isPrefixed ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
        var reader = new ExifOrientationReader();
        try {
            new TiffReader().processTiff(new ByteArrayReader(bytes, start), reader, 0);
        } catch (TiffProcessingException | IOException damaged) {
            return UPRIGHT;
        }
        var value = reader.directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value != null && value >= 1 && value <= 8 ? value : UPRIGHT;
    }

    @Override
    public void setTiffMarker(int marker) throws TiffProcessingException {
        if (marker != TIFF_MARKER) throw new TiffProcessingException("TIFF marker " + marker);
        pushDirectory(directory);
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        return false;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
        return null;
    }

    @Override
    public boolean customProcessTag(
            int valueOffset,
            Set<Integer> visited,
            int start,
            RandomAccessReader reader,
            int tag,
            int bytes) {
        return tag != ExifIFD0Directory.TAG_ORIENTATION;
    }

    @Override
    public void warn(String message) {
        // the block is read as far as it makes sense
    }

    @Override
    public void error(String message) {
        // as above; the messages of a hostile block would fill the memory
    }
}
