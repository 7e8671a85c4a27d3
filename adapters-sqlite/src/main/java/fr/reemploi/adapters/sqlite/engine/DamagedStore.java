package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The exception for a damaged database file: it says in words what is affected; what SQLite
/// reports goes to the log.
public final class DamagedStore {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedStore.class);
    private static final String CODE = "startup.store.damaged";
    private static final String UNDETERMINED = "undetermined";

    private DamagedStore() {}

    /// @param tables the tables affected; empty if that could not be determined
    static StartupException in(Path path, Collection<String> tables) {
        return new StartupException(
                CODE, path, tables.isEmpty() ? List.of(UNDETERMINED) : List.copyOf(tables));
    }

    /// A file that SQLite could not read far enough to determine what is affected.
    public static StartupException of(Path path, SQLException failure) {
        LOG.error("{} is damaged: {}", path, failure.getMessage());
        return in(path, List.of());
    }
}
