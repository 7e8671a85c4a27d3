package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells failures of the file and its disk from failures of a statement.
final class SqliteFailures {
    private static final int PRIMARY_CODE = 0xff;

    private static final Set<SQLiteErrorCode> OF_STORAGE =
            EnumSet.of(
                    SQLiteErrorCode.SQLITE_BUSY,
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    SQLiteErrorCode.SQLITE_CORRUPT,
                    SQLiteErrorCode.SQLITE_FULL,
                    SQLiteErrorCode.SQLITE_IOERR,
                    SQLiteErrorCode.SQLITE_LOCKED,
                    SQLiteErrorCode.SQLITE_NOLFS,
                    SQLiteErrorCode.SQLITE_NOMEM,
                    SQLiteErrorCode.SQLITE_NOTADB,
                    SQLiteErrorCode.SQLITE_PERM,
                    SQLiteErrorCode.SQLITE_PROTOCOL,
                    SQLiteErrorCode.SQLITE_READONLY);

    private SqliteFailures() {}

    /// Whether the connection has to be opened anew.
    static boolean isOfStorage(Throwable failure) {
        return failure instanceof SQLException sql && OF_STORAGE.contains(primaryCode(sql));
    }

    /// The failure as the callers of a store see it.
    static RuntimeException translate(Throwable failure) {
        if (failure instanceof RuntimeException exception) return exception;
        return isOfStorage(failure)
                ? new StorageUnavailableException(
                        "The store failed: " + failure.getMessage(), failure)
                : new SqliteStoreException("The store failed: " + failure.getMessage(), failure);
    }

    /// Extended codes, such as `SQLITE_IOERR_FSYNC`, carry the primary one in their last byte.
    static SQLiteErrorCode primaryCode(SQLException failure) {
        var code =
                failure instanceof SQLiteException sqlite
                        ? sqlite.getResultCode().code
                        : failure.getErrorCode();
        return SQLiteErrorCode.getErrorCode(code & PRIMARY_CODE);
    }
}
