package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The data folder of an installation. It contains the installation id, and one server at a time
/// uses it.
public final class DataFolder implements AutoCloseable {
    /// Name of a file whose presence requests the running server to rebuild the index; the server
    /// deletes it afterwards.
    public static final String REINDEX_REQUEST = "reindex.request";

    /// Names of the files, all others are folders.
    static final List<String> FILES =
            List.of(
                    "installation.id",
                    "keys.manifest",
                    "reemploi.db",
                    "reemploi.db-wal",
                    "reemploi.db-shm",
                    "server.lock",
                    "sandbox-clock",
                    REINDEX_REQUEST);

    private static final String INSTALLATION_ID_FILE = "installation.id";
    private static final String DATABASE_FILE = "reemploi.db";
    private static final String LOCK_FILE = "server.lock";

    private final Path folder;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        FilePermissions.restrictNewFiles();
        new DataFolderCheck(this.folder).run();
    }

    /// Whether there is an installation in a folder, be it one that was interrupted at its first
    /// start.
    public static boolean isInstallation(Path folder) {
        return Files.exists(folder.resolve(INSTALLATION_ID_FILE))
                || Files.exists(folder.resolve(DATABASE_FILE));
    }

    /// Whether an installation uses the folder: it has an id.
    public boolean hasBeenUsed() {
        return Files.exists(resolve(INSTALLATION_ID_FILE));
    }

    /// Whether the folder has keys, or had some.
    boolean hasKeys() {
        return Files.exists(resolve("keys.manifest")) || Files.exists(resolve("keys"));
    }

    public Path path() {
        return folder;
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// Locks the folder for this process.
    public void lock() {
        try {
            channel =
                    FileChannel.open(
                            resolve(LOCK_FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException locked) {
            lock = null;
        } catch (IOException e) {
            throw new StartupException("startup.data.not-lockable", folder);
        }
        if (lock == null) throw new StartupException("startup.data.in-use", folder);
    }

    /// Whether no other process runs a server on the folder.
    public boolean isExclusive() {
        return lock != null || !isInUse();
    }

    /// Whether a server is using the folder.
    public boolean isInUse() {
        try (var probe =
                        FileChannel.open(
                                resolve(LOCK_FILE),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var acquired = probe.tryLock()) {
            return acquired == null;
        } catch (OverlappingFileLockException locked) {
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    Path installationIdFile() {
        return resolve(INSTALLATION_ID_FILE);
    }

    /// @throws StartupException if the file is damaged
    Optional<UUID> installationId() {
        try {
            return hasBeenUsed()
                    ? Optional.of(UUID.fromString(Files.readString(installationIdFile()).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("startup.installation.id-damaged", installationIdFile());
        }
    }

    void installationId(UUID installation) {
        try {
            var draft = Files.createTempFile(folder, ".new-", ".tmp");
            Files.writeString(draft, installation + "\n");
            Files.move(draft, installationIdFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartupException("startup.installation.id-unwritable", installationIdFile());
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.release();
        if (channel != null) channel.close();
    }
}
