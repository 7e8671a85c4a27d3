package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/// The SQLite file of the store.
public final class SqliteFile {
    /// Marks files of this program in the SQLite header: "Réem".
    private static final int APPLICATION_ID = 0x52E9656D;

    private static final int BUSY_MILLIS = 10_000;
    private static final String CACHE_KIB = "-16000";

    private final Path path;
    private final boolean checked;
    private volatile @Nullable Object identity;

    /// @param checked whether no other process uses the file and it is to be checked when it is
    ///   opened
    public SqliteFile(Path path, boolean checked) {
        this.path = path.toAbsolutePath();
        this.checked = checked;
    }

    /// Opens the file for writing, creating or migrating it if necessary.
    ///
    /// @throws StartupException if it is damaged, of another program or not writable
    public Statements openToWrite() {
        try {
            if (checked) new JournalCheck(path).run();
            var connection = connect(config());
            try {
                claimFile(connection);
                if (checked) new IntegrityCheck(connection, path).run();
                Migrations.run(connection, path);
                identity = identity();
                return new Statements(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw withRemedy(e);
        } catch (IOException e) {
            throw new StartupException("startup.store.unopenable", path);
        }
    }

    /// Opens the file again, without creating it: a file that was removed meanwhile must not be
    /// replaced by an empty one.
    Statements reopenToWrite() throws SQLException {
        checkPresent();
        return new Statements(connect(existing()));
    }

    /// Rejects a write to a file that is no longer the one at its path: SQLite would go on writing
    /// to the removed file, and all of it would be lost.
    void checkPresent() {
        if (Objects.equals(identity, identity())) return;
        throw new StorageUnavailableException(
                path + " was removed or replaced. Put it back, or restart the program.",
                new FileNotFoundException(path.toString()));
    }

    /// The inode, or the type of the failure; `null` on a file system without inodes.
    private @Nullable Object identity() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException absent) {
            return absent.getClass();
        }
    }

    Statements openToRead() throws SQLException {
        var connection = connect(existing());
        Pragmas.write(connection, "query_only", 1);
        return new Statements(connection);
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(Pragma.CACHE_SIZE, CACHE_KIB);
        return config;
    }

    private static SQLiteConfig existing() {
        var config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /// Sets the application id of an empty file, and rejects the file of another program.
    private void claimFile(Connection connection) throws SQLException {
        if (Pragmas.read(connection, "application_id") == APPLICATION_ID) return;
        if (Pragmas.read(connection, "schema_version") != 0) {
            throw new StartupException("startup.store.another-program", path);
        }
        Pragmas.write(connection, "application_id", APPLICATION_ID);
    }

    private StartupException withRemedy(SQLException e) {
        return switch (SqliteFailures.primaryCode(e)) {
            case SQLITE_NOTADB -> new StartupException("startup.store.not-a-database", path);
            case SQLITE_CANTOPEN, SQLITE_PERM ->
                    new StartupException("startup.store.unopenable", path);
            case SQLITE_READONLY -> new StartupException("startup.store.read-only", path);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                    new StartupException("startup.store.locked", path);
            case SQLITE_FULL -> new StartupException("startup.store.full", path);
            default -> DamagedStore.of(path, e);
        };
    }
}
