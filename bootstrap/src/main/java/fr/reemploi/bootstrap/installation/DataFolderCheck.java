package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks at start that the program can use all of the data folder, and takes it out of the reach
/// of other users of the machine.
final class DataFolderCheck {
    private static final String PHOTOS = "photos";
    private static final List<String> FOLDERS =
            List.of("keys", "labels", "outbox", "imports", "index", "logs", PHOTOS);

    /// Folders that are created again, without a loss that a backup could mend.
    private static final List<String> REPLACEABLE_FOLDERS = List.of("outbox", "index", "logs");

    private static final String DATABASE = "reemploi.db";

    /// Files one of which every installation has.
    private static final List<String> MARKS = List.of("installation.id", "keys.manifest", DATABASE);

    /// At the root of a volume of its own.
    private static final String OF_FILE_SYSTEM = "lost+found";

    private static final int NEEDED_BYTES = 1_000_000;
    private static final String USER = System.getProperty("user.name", "?");

    private final Path folder;

    DataFolderCheck(Path folder) {
        this.folder = folder;
    }

    /// @throws StartupException for the first thing that is wrong
    void run() {
        create();
        try {
            checkFolder();
            checkIsOurs();
            checkEntries();
            checkSpace();
            // last: what was there before is out of reach only then
            FilePermissions.restrict(folder);
        } catch (IOException e) {
            throw notWritable();
        }
    }

    private void create() {
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new StartupException("startup.data.is-file", folder);
        try {
            Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw new StartupException("startup.data.forbidden", folder, USER);
        } catch (IOException e) {
            throw new StartupException("startup.data.not-created", folder);
        }
    }

    /// Rejects a folder that holds other things and no installation: their permissions would be
    /// changed, and they would be backed up or deleted with the installation.
    private void checkIsOurs() throws IOException {
        if (!Files.isReadable(folder)
                || MARKS.stream().map(folder::resolve).anyMatch(Files::exists)) return;
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries)
                if (!isKnown(entry) && !String.valueOf(entry.getFileName()).startsWith("."))
                    throw new StartupException(
                            "startup.data.foreign", folder, String.valueOf(entry.getFileName()));
        }
    }

    private static boolean isKnown(Path entry) {
        var name = String.valueOf(entry.getFileName());
        return FOLDERS.contains(name)
                || DataFolder.FILES.contains(name)
                || name.startsWith(DATABASE)
                || name.equals(OF_FILE_SYSTEM);
    }

    private void checkFolder() throws IOException {
        if (Files.getFileStore(folder).isReadOnly())
            throw new StartupException("startup.data.read-only", folder);
        if (!isUsable(folder) || !FilePermissions.isOpenToOwner(folder)) throw notWritable();
    }

    private StartupException notWritable() {
        return new StartupException("startup.data.not-writable", folder, USER);
    }

    private void checkEntries() throws IOException {
        List<Path> entries;
        try (var listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        }
        for (var entry : entries) {
            var isFolder = FOLDERS.contains(String.valueOf(entry.getFileName()));
            if (!isKnown(entry)) continue;
            if (!Files.exists(entry)) throwIfDangling(entry);
            else if (isFolder) checkSubfolder(entry);
            else if (!entry.endsWith(OF_FILE_SYSTEM)) checkFile(entry);
        }
    }

    private static void throwIfDangling(Path entry) {
        if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS))
            throw new StartupException("startup.entry.dangling", entry);
    }

    private void checkSubfolder(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            var isReplaceable = REPLACEABLE_FOLDERS.contains(String.valueOf(entry.getFileName()));
            throw new StartupException(
                    isReplaceable
                            ? "startup.entry.not-folder-replaceable"
                            : "startup.entry.not-folder",
                    entry);
        }
        if (isPhotosOnceRestricted(entry)) checkAccess(entry, entry);
        else Files.walkFileTree(entry.toRealPath(), new Restriction(entry.toRealPath()));
    }

    /// There may be a million photos: they are visited once. The mode of their folder is set last,
    /// and says that it is done.
    private static boolean isPhotosOnceRestricted(Path entry) throws IOException {
        return entry.endsWith(PHOTOS)
                && FilePermissions.isPosix(entry)
                && FilePermissions.OF_OWNER.equals(Files.getPosixFilePermissions(entry));
    }

    private void checkFile(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            checkRegular(entry);
            checkAccess(entry, entry);
            FilePermissions.restrict(entry);
        } else if (DataFolder.FILES.contains(String.valueOf(entry.getFileName()))) {
            throw new StartupException("startup.entry.not-file", entry);
        }
    }

    /// Reading a pipe or a device would wait forever.
    private static void checkRegular(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file))
            throw new StartupException("startup.entry.not-file", file);
    }

    /// @param within the folder that contains the entry, or the entry itself: one line to copy
    ///   mends all of it
    private void checkAccess(Path entry, Path within) throws IOException {
        try {
            if (!isUsable(entry)) {
                if (isOwn(entry)) throw readOnly(entry, within);
                throw forbidden(entry, within, Files.getOwner(entry).getName());
            }
            if (!FilePermissions.isOpenToOwner(entry)) throw readOnly(entry, within);
        } catch (NoSuchFileException deletedMeanwhile) {
            // a running server rotates its files
        }
    }

    private static StartupException readOnly(Path entry, Path within) {
        return new StartupException("startup.entry.read-only", entry, within);
    }

    static StartupException forbidden(Path entry, Path within, String owner) {
        var code =
                entry.equals(within)
                        ? "startup.entry.forbidden"
                        : "startup.entry.forbidden-content";
        return new StartupException(code, entry, USER, owner, within);
    }

    private static boolean isOwn(Path entry) throws IOException {
        return Files.getOwner(entry).getName().equals(USER);
    }

    private static boolean isUsable(Path entry) {
        return Files.isReadable(entry)
                && Files.isWritable(entry)
                && (!Files.isDirectory(entry) || Files.isExecutable(entry));
    }

    /// Writes as much as a start needs: a full disk reports free bytes that only root may use.
    private void checkSpace() throws IOException {
        var probe = Files.createTempFile(folder, ".space-", ".tmp");
        try {
            Files.write(probe, new byte[NEEDED_BYTES]);
        } catch (IOException full) {
            throw new StartupException("startup.data.full", folder);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /// Files first, then their folder.
    private final class Restriction extends SimpleFileVisitor<Path> {
        private final Path root;

        Restriction(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                throws IOException {
            checkAccess(path, root);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            if (Files.isDirectory(path)) return FileVisitResult.CONTINUE;
            checkRegular(path);
            if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
            checkAccess(path, root);
            restrict(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            checkAccess(path, root);
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
                throws IOException {
            restrict(path);
            return FileVisitResult.CONTINUE;
        }

        private void restrict(Path path) throws IOException {
            try {
                FilePermissions.restrict(path);
            } catch (NoSuchFileException deletedMeanwhile) {
                // a running server rotates its files
            } catch (IOException notOurs) {
                throw forbidden(path, root, Files.getOwner(path).getName());
            }
        }
    }
}
