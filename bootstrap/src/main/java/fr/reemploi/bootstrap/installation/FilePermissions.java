package fr.reemploi.bootstrap.installation;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Who may read the files of the data folder: only the user that runs the program. On Windows the
/// folder's access list applies.
public final class FilePermissions {
    static final Set<PosixFilePermission> OF_OWNER = PosixFilePermissions.fromString("rwx------");

    private static final int MASK = 0077;

    private FilePermissions() {}

    /// Whatever part of the program creates a file (the store, the index, the log, a temporary
    /// file), others can neither read nor write it: the `umask` of the process, which Java cannot
    /// set.
    @SuppressWarnings("restricted") // the launcher enables native access
    public static void restrictNewFiles() {
        var linker = Linker.nativeLinker();
        var umask = linker.defaultLookup().find("umask");
        if (umask.isEmpty()) return;
        try {
            var _ =
                    (int)
                            linker.downcallHandle(
                                            umask.get(), FunctionDescriptor.of(JAVA_INT, JAVA_INT))
                                    .invokeExact(MASK);
        } catch (Throwable failure) {
            throw new IllegalStateException("umask", failure);
        }
    }

    /// Removes the rights of others; the rights of the owner stay as they are.
    static void restrict(Path path) throws IOException {
        if (!isPosix(path)) return;
        var permissions = Files.getPosixFilePermissions(path);
        if (OF_OWNER.containsAll(permissions)) return;
        var remaining = EnumSet.copyOf(OF_OWNER);
        remaining.retainAll(permissions);
        if (!Files.isDirectory(path)) remaining.remove(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(path, remaining);
    }

    /// Whether the owner may read and write; root could anyway.
    static boolean isOpenToOwner(Path path) throws IOException {
        if (!isPosix(path)) return true;
        var needed = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (Files.isDirectory(path)) needed.add(PosixFilePermission.OWNER_EXECUTE);
        return Files.getPosixFilePermissions(path).containsAll(needed);
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
