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

/// Checks at start that the program can use all of the data folder, and takes it out of the reach
/// of other users of the machine.
final class DataFolderCheck {
    private static final String PHOTOS = "photos";
    private static final List<String> FOLDERS =
            List.of("keys", "labels", "outbox", "imports", "index", "logs", PHOTOS);
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
            if (!Files.exists(entry)) throwIfDangling(entry);
            else if (isFolder) checkSubfolder(entry);
            else checkFile(entry);
        }
    }

    private static void throwIfDangling(Path entry) {
        if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS))
            throw new StartupException("startup.entry.dangling", entry);
    }

    private void checkSubfolder(Path entry) throws IOException {
        if (!Files.isDirectory(entry))
            throw new StartupException("startup.entry.not-folder", entry);
        if (isPhotosOnceRestricted(entry)) checkAccess(entry);
        else Files.walkFileTree(entry.toRealPath(), new Restriction());
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
            checkAccess(entry);
            FilePermissions.restrict(entry);
        } else if (DataFolder.FILES.contains(String.valueOf(entry.getFileName()))) {
            throw new StartupException("startup.entry.not-file", entry);
        }
    }

    private void checkAccess(Path entry) throws IOException {
        try {
            if (!isUsable(entry)) {
                if (isOwn(entry)) throw new StartupException("startup.entry.read-only", entry);
                throw new StartupException(
                        "startup.entry.forbidden", entry, USER, Files.getOwner(entry).getName());
            }
            if (!FilePermissions.isOpenToOwner(entry))
                throw new StartupException("startup.entry.read-only", entry);
        } catch (NoSuchFileException deletedMeanwhile) {
            // a running server rotates its files
        }
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
        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
                throws IOException {
            checkAccess(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            if (!attributes.isRegularFile()) return FileVisitResult.CONTINUE;
            checkAccess(path);
            restrict(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            checkAccess(path);
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path path, @org.jspecify.annotations.Nullable IOException failure)
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
                throw new StartupException(
                        "startup.entry.forbidden", path, USER, Files.getOwner(path).getName());
            }
        }
    }
}
