package fr.reemploi.adapters.sqlite.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteException;

/// The SQLite file of the store.
public final class SqliteFile {
    /// Marks files of this program in the SQLite header: "Réem".
    private static final int APPLICATION_ID = 0x52E9656D;

    private static final int BUSY_MILLIS = 10_000;
    private static final String CACHE_KIB = "-16000";

    private final Path path;

    public SqliteFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /// Opens the file for writing, creating or migrating it if necessary.
    public Statements openToWrite() {
        try {
            var connection = connect(config());
            try {
                claimFile(connection);
                Migrations.run(connection, path);
                return new Statements(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw withRemedy(e);
        }
    }

    Statements openToRead() throws SQLException {
        var connection = connect(config());
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

    private Connection connect(SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /// Sets the application id of an empty file, and rejects the file of another program.
    private void claimFile(Connection connection) throws SQLException {
        if (Pragmas.read(connection, "application_id") == APPLICATION_ID) return;
        if (Pragmas.read(connection, "schema_version") != 0) {
            throw new SqliteStoreException(
                    path
                            + " is the database of another program. Configure a separate file or data"
                            + " folder for Réemploi, or move this file.");
        }
        Pragmas.write(connection, "application_id", APPLICATION_ID);
    }

    private SqliteStoreException withRemedy(SQLException e) {
        var code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : null;
        var remedy =
                switch (code) {
                    case SQLITE_NOTADB ->
                            " is not a database, or its header is damaged. Move it and start again"
                                    + " with an empty store, or restore the last backup.";
                    case SQLITE_CANTOPEN ->
                            " cannot be opened. Its folder must exist, and the account that runs"
                                    + " Réemploi must be allowed to write into it.";
                    case SQLITE_READONLY ->
                            " is read-only. Let the account that runs Réemploi write to it and to"
                                    + " its folder.";
                    case SQLITE_BUSY ->
                            " is locked by another program. Stop that program and try again.";
                    case SQLITE_FULL -> " cannot be written: the disk is full. Free some space.";
                    case null, default ->
                            " is damaged or cannot be read. Copy it and the files beside it (-wal,"
                                    + " -shm), then restore the last backup.";
                };
        return new SqliteStoreException(path + remedy + " (" + e.getMessage() + ")", e);
    }
}
