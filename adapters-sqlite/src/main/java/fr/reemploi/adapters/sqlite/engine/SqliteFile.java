package fr.reemploi.adapters.sqlite.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteException;

/// The file everything is in.
public final class SqliteFile {
    /// In the header of each of our files: "Réem".
    private static final int APPLICATION_ID = 0x52E9656D;

    private static final int BUSY_MILLIS = 10_000;
    private static final String CACHE_KIB = "-16000";

    private final Path path;

    public SqliteFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /// Opens the file, made or brought up to date where need be.
    public Statements openToWrite() {
        try {
            var connection = connect(config());
            try {
                claim(connection);
                Migrations.run(connection, path);
                return new Statements(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw explained(e);
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

    /// Marks an empty file as ours, and refuses another program's.
    private void claim(Connection connection) throws SQLException {
        if (Pragmas.read(connection, "application_id") == APPLICATION_ID) return;
        if (Pragmas.read(connection, "schema_version") != 0) {
            throw new SqliteStoreException(
                    path
                            + " is another program's database. Give Réemploi a file or a data"
                            + " folder of its own, or move this file away.");
        }
        Pragmas.write(connection, "application_id", APPLICATION_ID);
    }

    private SqliteStoreException explained(SQLException e) {
        var code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : null;
        var remedy =
                switch (code) {
                    case SQLITE_NOTADB ->
                            " is no database, or its beginning is damaged. Move it away and start"
                                    + " again with an empty store, or put back the last backup.";
                    case SQLITE_CANTOPEN ->
                            " cannot be opened. Its folder must exist, and the account that runs"
                                    + " Réemploi must be allowed to write into it.";
                    case SQLITE_READONLY ->
                            " is read-only. Let the account that runs Réemploi write to it and to"
                                    + " its folder.";
                    case SQLITE_BUSY -> " is held by another program. End it and try again.";
                    case SQLITE_FULL -> " does not fit: the disk is full. Make room.";
                    case null, default ->
                            " is damaged or cannot be read. Keep a copy of it and of the files"
                                    + " beside it (-wal, -shm), then put back the last backup.";
                };
        return new SqliteStoreException(path + remedy + " (" + e.getMessage() + ")", e);
    }
}
