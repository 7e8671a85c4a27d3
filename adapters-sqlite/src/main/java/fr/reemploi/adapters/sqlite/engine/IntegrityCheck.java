package fr.reemploi.adapters.sqlite.engine;

import fr.reemploi.application.shared.StartupException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/// Checks the pages of the database and that its documents are JSON, for a limited time: a large
/// store starts before all of it is checked.
final class IntegrityCheck {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityCheck.class);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final int STEPS_BETWEEN_LOOKS = 100_000;
    private static final Pattern TREE = Pattern.compile("[Tt]ree (\\d+)");
    private static final Pattern INDEX = Pattern.compile("index (\\w+)");

    private final Connection connection;
    private final Path path;
    private final Duration limit;

    IntegrityCheck(Connection connection, Path path) {
        this(connection, path, TIME_LIMIT);
    }

    IntegrityCheck(Connection connection, Path path, Duration limit) {
        this.connection = connection;
        this.path = path;
        this.limit = limit;
    }

    /// @return whether everything was checked within the time
    /// @throws StartupException if something is damaged; it names the tables
    boolean run() throws SQLException {
        limitTime();
        try {
            // first: the page check computes indexed fields, and fails on a damaged document
            checkDocuments();
            checkPages();
            return true;
        } catch (SQLException e) {
            if (SqliteFailures.primaryCode(e) == SQLiteErrorCode.SQLITE_CORRUPT) checkPages();
            if (SqliteFailures.primaryCode(e) != SQLiteErrorCode.SQLITE_INTERRUPT) throw e;
            LOG.warn("{} is large and was checked in part only, for {}", path, limit);
            return false;
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    private void limitTime() throws SQLException {
        var deadline = System.nanoTime() + limit.toNanos();
        ProgressHandler.setHandler(
                connection,
                STEPS_BETWEEN_LOOKS,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return System.nanoTime() - deadline > 0 ? 1 : 0;
                    }
                });
    }

    private void checkPages() throws SQLException {
        var problems = texts("PRAGMA quick_check(20)");
        if (problems.equals(List.of("ok"))) return;
        LOG.error("{} is damaged: {}", path, problems);
        var tables = new LinkedHashSet<String>();
        for (var problem : problems) tables.addAll(tables(problem));
        throw DamagedStore.in(path, tables);
    }

    private List<String> tables(String problem) throws SQLException {
        var tables = new ArrayList<String>();
        for (var match : TREE.matcher(problem).results().toList())
            tables.addAll(
                    texts("SELECT tbl_name FROM sqlite_master WHERE rootpage = " + match.group(1)));
        for (var match : INDEX.matcher(problem).results().toList())
            tables.addAll(
                    texts(
                            "SELECT tbl_name FROM sqlite_master WHERE name = '"
                                    + match.group(1)
                                    + "'"));
        return tables;
    }

    private void checkDocuments() throws SQLException {
        var damagedTables = new LinkedHashSet<String>();
        for (var table :
                texts(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%doc TEXT%'")) {
            var count = texts("SELECT count(*) FROM \"" + table + "\" WHERE NOT json_valid(doc)");
            if (count.equals(List.of("0"))) continue;
            LOG.error("{}: table {} has {} documents that are not JSON", path, table, count);
            damagedTables.add(table);
        }
        if (!damagedTables.isEmpty()) throw DamagedStore.in(path, damagedTables);
    }

    private List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            while (results.next()) texts.add(String.valueOf(results.getString(1)));
        }
        return texts;
    }
}
