package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/// A copy of a file beside it, taken before a migration. The one of the migration before is
/// replaced.
final class FileSnapshot {
    static final String SUFFIX = ".before-upgrade";

    private final Connection connection;
    private final Path file;

    FileSnapshot(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /// @throws StartupException if it cannot be written
    void take() {
        var target = file.resolveSibling(file.getFileName() + SUFFIX);
        var partial = file.resolveSibling(file.getFileName() + SUFFIX + ".partial");
        try {
            Files.deleteIfExists(partial);
            try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, partial.toString());
                statement.executeUpdate();
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException | IOException e) {
            deleteQuietly(partial);
            throw new StartupException(
                    "startup.store.no-snapshot", target, file.toFile().length() >> 20, directory());
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
