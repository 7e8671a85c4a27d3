package fr.reemploi.adapters.sqlite.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// A write-ahead log: a header, then frames, each with a page of the database. The checksum of a
/// frame covers all frames before it.
final class WalFile {
    static final int SALT_BYTES = 8;

    private static final int HEADER_BYTES = 32;
    private static final int HEADER_CHECKED_BYTES = 24;
    private static final int PAGE_SIZE = 8;
    private static final int HEADER_SALTS = 16;
    private static final int MAGIC = 0x377f0682;

    private static final int FRAME_HEADER_BYTES = 24;
    private static final int FRAME_CHECKED_BYTES = 8;
    private static final int DATABASE_SIZE = 4;
    private static final int FRAME_SALTS = 8;
    private static final int FRAME_CHECKSUM = 16;

    private final FileChannel channel;
    private final byte[] header;
    private final ByteOrder checksumOrder;

    WalFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, HEADER_BYTES);
        var bigEndian = header.length == HEADER_BYTES && (header[3] & 1) == 1;
        this.checksumOrder = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    boolean hasValidHeader() {
        if (header.length < HEADER_BYTES) return false;
        var numbers = ByteBuffer.wrap(header);
        var checksum = new Checksum().add(header, 0, HEADER_CHECKED_BYTES);
        return (numbers.getInt(0) & ~1) == MAGIC
                && Integer.bitCount(pageSize()) == 1
                && checksum.is(
                        numbers.getInt(HEADER_CHECKED_BYTES),
                        numbers.getInt(HEADER_CHECKED_BYTES + 4));
    }

    byte[] salts() {
        return Arrays.copyOfRange(header, HEADER_SALTS, HEADER_SALTS + SALT_BYTES);
    }

    long sizeOf(long frames) {
        return HEADER_BYTES + frames * (FRAME_HEADER_BYTES + pageSize());
    }

    private int pageSize() {
        return ByteBuffer.wrap(header).getInt(PAGE_SIZE);
    }

    /// Reads all frames of this log; frames with other salts are left over from an earlier one.
    Scan scan() throws IOException {
        var checksum = new Checksum().add(header, 0, HEADER_CHECKED_BYTES);
        var intact = true;
        var committedFrames = 0L;
        var laterCommits = 0;
        for (var number = 1L; ; number++) {
            var frame = read(sizeOf(number - 1), FRAME_HEADER_BYTES + pageSize());
            if (frame.length < FRAME_HEADER_BYTES) return new Scan(committedFrames, laterCommits);
            var isOfThisLog =
                    Arrays.equals(salts(), Arrays.copyOfRange(frame, FRAME_SALTS, FRAME_CHECKSUM));
            intact &= isOfThisLog && isIntact(frame, checksum);
            if (ByteBuffer.wrap(frame).getInt(DATABASE_SIZE) == 0) continue;
            if (intact) committedFrames = number;
            else if (isOfThisLog) laterCommits++;
        }
    }

    private boolean isIntact(byte[] frame, Checksum checksum) {
        if (frame.length < FRAME_HEADER_BYTES + pageSize()) return false;
        checksum.add(frame, 0, FRAME_CHECKED_BYTES).add(frame, FRAME_HEADER_BYTES, pageSize());
        var numbers = ByteBuffer.wrap(frame);
        return checksum.is(numbers.getInt(FRAME_CHECKSUM), numbers.getInt(FRAME_CHECKSUM + 4));
    }

    /// Fewer bytes at the end of the file.
    private byte[] read(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            var count = channel.read(bytes, position + bytes.position());
            if (count < 0) break;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /// @param committedFrames frames up to the last commit that can be read
    /// @param laterCommits commits after a frame that cannot
    record Scan(long committedFrames, int laterCommits) {}

    private final class Checksum {
        private int first;
        private int second;

        Checksum add(byte[] bytes, int from, int length) {
            var words = ByteBuffer.wrap(bytes, from, length).order(checksumOrder);
            while (words.remaining() >= 2 * Integer.BYTES) {
                first += words.getInt() + second;
                second += words.getInt() + first;
            }
            return this;
        }

        boolean is(int expectedFirst, int expectedSecond) {
            return first == expectedFirst && second == expectedSecond;
        }
    }
}
