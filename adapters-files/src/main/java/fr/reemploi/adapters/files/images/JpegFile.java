package fr.reemploi.adapters.files.images;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.StreamSupport;

/// A JPEG file.
public record JpegFile(int width, int height, int orientation, boolean progressive)
        implements ImageFile {
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int MAX_SCANS = 100;

    /// `TAG_COMPRESSION_TYPE` of a progressive file; 0 and 1 are sequential ones.
    private static final int PROGRESSIVE = 2;

    /// All of a progressive file is in memory at once, outside the heap.
    @Override
    public long maxPixels() {
        return progressive ? 24_000_000 : 60_000_000;
    }

    public static JpegFile parse(byte[] file) throws InvalidImageException {
        try {
            var reader = new SequentialByteArrayReader(file);
            var segments = JpegSegmentReader.readSegments(reader, null);
            checkScans(file, (int) reader.getPosition());
            return of(frame(segments), orientation(segments));
        } catch (JpegProcessingException | MetadataException | IOException damaged) {
            throw new InvalidImageException(damaged);
        }
    }

    private static JpegFile of(JpegDirectory frame, int orientation)
            throws InvalidImageException, MetadataException {
        var compression = frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE);
        // lossless, hierarchical, arithmetic: no camera writes them
        if (compression > PROGRESSIVE) throw new InvalidImageException("a rare kind of JPEG");
        return new JpegFile(
                frame.getImageWidth(),
                frame.getImageHeight(),
                orientation,
                compression == PROGRESSIVE);
    }

    private static JpegDirectory frame(JpegSegmentData segments) throws InvalidImageException {
        var metadata = new Metadata();
        var reader = new JpegReader();
        for (var type : reader.getSegmentTypes())
            reader.readJpegSegments(segments.getSegments(type), metadata, type);
        var frames = metadata.getDirectoriesOfType(JpegDirectory.class);
        if (frames.size() != 1) throw new InvalidImageException(frames.size() + " frames");
        return frames.iterator().next();
    }

    /// Of the first EXIF segment; the standard allows one.
    private static int orientation(JpegSegmentData segments) {
        return StreamSupport.stream(segments.getSegments(JpegSegmentType.APP1).spliterator(), false)
                .filter(ExifReader::startsWithJpegExifPreamble)
                .findFirst()
                .map(ByteBuffer::wrap)
                .map(ExifOrientationReader::read)
                .orElse(1);
    }

    /// A file cut off has no end marker, and decodes to a half-grey picture without a complaint;
    /// one with thousands of scans would take hours.
    private static void checkScans(byte[] file, int from) throws InvalidImageException {
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
