package fr.reemploi.adapters.files.common;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The space of a disk that files sent by people may take: the rest is kept for the database and
/// the log, so that a full disk stops uploads before it stops sales.
public final class FreeSpace {
    private static final long MAX_RESERVE = 512_000_000;

    /// Reserve of a small disk, as a part of its size.
    private static final int SMALL_DISK_PARTS = 20;

    private FreeSpace() {}

    /// Rejects a file of this many bytes when the disk would have less than its reserve left.
    ///
    /// @param path a file or folder, which need not exist yet
    public static void requireFor(Path path, long bytes) {
        try {
            var disk = Files.getFileStore(existing(path.toAbsolutePath()));
            var reserve = Math.min(MAX_RESERVE, disk.getTotalSpace() / SMALL_DISK_PARTS);
            if (disk.getUsableSpace() - bytes < reserve)
                throw new StorageUnavailableException("the disk of " + path + " is nearly full");
        } catch (IOException e) {
            throw new StorageUnavailableException(path + " failed: " + e, e);
        }
    }

    private static Path existing(Path path) {
        var parent = path.getParent();
        return parent == null || Files.exists(path) ? path : existing(parent);
    }
}
