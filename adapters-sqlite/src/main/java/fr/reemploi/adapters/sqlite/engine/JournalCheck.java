package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Checks the write-ahead log before SQLite opens the file. SQLite ignores everything from the
/// first damaged frame on, without a word, although it was committed and synced to disk.
///
/// Two findings prove a loss: a later transaction after the damaged frame (only the last one may
/// have been interrupted by a power cut), and a shared-memory file that counts more frames than are
/// intact. The format is <https://sqlite.org/fileformat2.html#walformat> and
/// <https://sqlite.org/walformat.html>.
final class JournalCheck {
    private final Path database;
    private final Path journal;

    JournalCheck(Path database) {
        this.database = database;
        this.journal = sibling("-wal");
    }

    /// @throws StartupException if committed writes cannot be read any more
    void run() throws IOException {
        var index = readIndex();
        if (!Files.exists(journal) || Files.size(journal) == 0) {
            if (index.isPresent() && index.get().unsavedFrames() > 0)
                throw new StartupException(
                        "startup.store.journal-missing",
                        journal,
                        "" + index.get().unsavedFrames(),
                        "0",
                        database);
            return;
        }
        try (var channel = FileChannel.open(journal)) {
            check(new WalFile(channel), index);
        }
    }

    private void check(WalFile wal, Optional<WalIndex> index) throws IOException {
        if (!wal.hasValidHeader()) {
            var empty = index.isPresent() && index.get().unsavedFrames() == 0;
            if (!empty)
                throw new StartupException("startup.store.journal-unreadable", journal, database);
            return;
        }
        var scan = wal.scan();
        var counted = index.filter(shared -> shared.isOf(wal)).map(WalIndex::frames).orElse(0L);
        var isLost = scan.laterCommits() > 1 || counted > scan.committedFrames();
        if (!isLost) return;
        var writes = Math.max(scan.laterCommits(), 1);
        throw new StartupException(
                "startup.store.journal-damaged",
                journal,
                "" + writes,
                "" + wal.sizeOf(scan.committedFrames()),
                database);
    }

    private Optional<WalIndex> readIndex() throws IOException {
        var file = sibling("-shm");
        if (!Files.exists(file)) return Optional.empty();
        try (var channel = FileChannel.open(file)) {
            var start = ByteBuffer.allocate(WalIndex.BYTES);
            while (start.hasRemaining() && channel.read(start) >= 0) Thread.onSpinWait();
            return start.hasRemaining() ? Optional.empty() : WalIndex.of(start.array());
        }
    }

    private Path sibling(String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }
}
