package fr.reemploi.adapters.sqlite.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// The start of the shared-memory file (`-shm`): what the processes that last used the database
/// knew of its write-ahead log. It survives a killed process.
///
/// @param frames committed frames of the log
/// @param savedFrames those already copied into the database
/// @param salts identify the log
@SuppressWarnings("ArrayRecordComponent")
record WalIndex(long frames, long savedFrames, byte[] salts) {
    static final int BYTES = 136;

    private static final int HEADER_BYTES = 48;
    private static final int INITIALISED = 12;
    private static final int FRAMES = 16;
    private static final int SALTS = 32;
    private static final int SAVED_FRAMES = 96;

    /// Empty when the two copies of the header differ or were never written.
    static Optional<WalIndex> of(byte[] bytes) {
        var isWhole =
                Arrays.equals(bytes, 0, HEADER_BYTES, bytes, HEADER_BYTES, 2 * HEADER_BYTES)
                        && bytes[INITIALISED] == 1;
        if (!isWhole) return Optional.empty();
        var numbers = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return Optional.of(
                new WalIndex(
                        Integer.toUnsignedLong(numbers.getInt(FRAMES)),
                        Integer.toUnsignedLong(numbers.getInt(SAVED_FRAMES)),
                        Arrays.copyOfRange(bytes, SALTS, SALTS + WalFile.SALT_BYTES)));
    }

    long unsavedFrames() {
        return Math.max(0, frames - savedFrames);
    }

    boolean isOf(WalFile wal) {
        return Arrays.equals(salts, wal.salts());
    }
}
