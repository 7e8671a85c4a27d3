package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// A copy of a file beside it, taken before a migration. The one of the migration before is
/// replaced.
final class FileSnapshot {
    static final String SUFFIX = ".before-upgrade";

    private static final Duration KEPT = Duration.ofDays(30);

    private final Connection connection;
    private final Path file;

    FileSnapshot(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// @throws StartupException if it cannot be written
    void take() {
        var target = file.resolveSibling(file.getFileName() + SUFFIX);
        var partial = partial();
        try {
            deleteLeftOvers();
            Files.deleteIfExists(partial);
            try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, partial.toString());
                statement.executeUpdate();
            }
            force(partial);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            deleteQuietly(partial);
            throw new StartupException(
                    "startup.store.no-snapshot", target, file.toFile().length() >> 20, directory());
        }
    }

    /// Named by the process, because another one may open the file at the same moment.
    private Path partial() {
        return file.resolveSibling(
                file.getFileName() + SUFFIX + ".partial-" + ProcessHandle.current().pid());
    }

    /// Deletes copies of processes that ended before theirs was complete.
    private void deleteLeftOvers() throws IOException {
        try (var partials =
                Files.newDirectoryStream(directory(), file.getFileName() + SUFFIX + ".partial-*")) {
            for (var partial : partials) if (!isBeingWritten(partial)) Files.delete(partial);
        }
    }

    private static boolean isBeingWritten(Path partial) {
        var name = partial.toString();
        var pid = name.substring(name.lastIndexOf('-') + 1);
        return pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /// Deletes a copy that is no longer needed: it has personal data that may have been erased
    /// since.
    void deleteIfOld() {
        try {
            var target = file.resolveSibling(file.getFileName() + SUFFIX);
            if (!Files.exists(target)) return;
            var age =
                    Duration.between(Files.getLastModifiedTime(target).toInstant(), Instant.now());
            if (age.compareTo(KEPT) > 0) Files.delete(target);
        } catch (IOException _) {
            // deleted at the next start
        }
    }

    /// SQLite leaves it to the system when the copy is on disk.
    private static void force(Path partial) throws IOException {
        try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path directory() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static void deleteQuietly(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException _) {
            // replaced by the next snapshot
        }
    }
}
