package fr.reemploi.adapters.sqlite.engine;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file whose documents were written by the schema before: a field was renamed since.
final class DocumentUpgradeTest {
    private static final Query BY_TOWN = Query.where(is("town"));
    private static final Query BY_CITY = Query.where(is("city"));
    private static final Schema<Document> FIRST = schema(BY_TOWN);
    private static final Schema<Document> SECOND =
            schema(BY_CITY)
                    .withUpcaster(doc -> {
                        doc.append("city", doc.remove("town"));
                        return doc;
                    });
    private static final int DOCUMENTS = 1_200;

    @TempDir Path folder;

    @Test
    void queries_find_documents_of_an_earlier_version_by_a_renamed_field() throws SQLException {
        try (var connection = connect()) {
            fill(connection);

            Migrations.run(connection, file(), List.of(SECOND));

            assertThat(count(connection, BY_CITY, "Angers")).isEqualTo(DOCUMENTS);
            assertThat(versions(connection)).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void the_file_is_copied_before_and_only_then() throws SQLException {
        var snapshot = folder.resolve("reemploi.db.before-upgrade");
        try (var connection = connect()) {
            fill(connection);
            assertThat(snapshot).doesNotExist();

            Migrations.run(connection, file(), List.of(SECOND));

            assertThat(snapshot).exists();
            try (var copy = DriverManager.getConnection("jdbc:sqlite:" + snapshot)) {
                var town = new DocumentSql(FIRST).count(BY_TOWN).text();
                assertThat(number(copy, town, "Angers")).isEqualTo(DOCUMENTS);
            }
            var taken = snapshot.toFile().lastModified();
            assertThat(snapshot.toFile().setLastModified(taken - 60_000)).isTrue();
            Migrations.run(connection, file(), List.of(SECOND));
            assertThat(snapshot.toFile().lastModified()).isLessThan(taken);
        }
    }

    @Test
    void the_copy_is_deleted_at_a_start_after_a_month() throws SQLException, IOException {
        var snapshot = folder.resolve("reemploi.db.before-upgrade");
        try (var connection = connect()) {
            fill(connection);
            Migrations.run(connection, file(), List.of(SECOND));
            var age = Duration.ofDays(31);
            Files.setLastModifiedTime(snapshot, FileTime.from(Instant.now().minus(age)));

            Migrations.run(connection, file(), List.of(SECOND));

            assertThat(snapshot).doesNotExist();
        }
    }

    @Test
    void without_a_copy_nothing_is_changed() throws SQLException, IOException {
        // a folder of this name cannot be replaced by a file
        Files.createDirectories(folder.resolve("reemploi.db.before-upgrade/x"));
        try (var connection = connect()) {
            fill(connection);

            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> Migrations.run(connection, file(), List.of(SECOND)))
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("startup.store.no-snapshot");
                        assertThat(fault.remedy(Language.FR)).contains("df -h " + folder);
                    });
            assertThat(count(connection, BY_TOWN, "Angers")).isEqualTo(DOCUMENTS);
        }
        assertThat(folder.toFile().list()).allMatch(name -> !name.contains("partial"));
    }

    @Test
    void a_document_that_cannot_be_read_is_named_before_anything_is_copied() throws SQLException {
        try (var connection = connect()) {
            fill(connection);
            try (var damage = connection.createStatement()) {
                var doc = "{\"town\":\"Angers\",\"schemaVersion\":3}";
                damage.executeUpdate("UPDATE garage SET doc = '" + doc + "' WHERE id = '00700'");
            }

            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> Migrations.run(connection, file(), List.of(SECOND)))
                    .satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("startup.store.unreadable");
                        assertThat(fault.reason(Language.FR)).contains("garage/00700");
                    });
            assertThat(folder.toFile().list()).allMatch(name -> !name.contains("before-upgrade"));
            assertThat(count(connection, BY_TOWN, "Angers")).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void copies_that_were_not_completed_are_deleted_those_of_running_processes_are_not()
            throws SQLException, IOException {
        var ended = Files.createFile(folder.resolve("reemploi.db.before-upgrade.partial-99999999"));
        var running = Files.createFile(folder.resolve("reemploi.db.before-upgrade.partial-1"));
        try (var connection = connect()) {
            fill(connection);
            Migrations.run(connection, file(), List.of(SECOND));
        }
        assertThat(ended).doesNotExist();
        assertThat(running).exists();
    }

    @Test
    void a_file_whose_documents_are_of_a_later_version_is_not_opened() throws SQLException {
        try (var connection = connect()) {
            fill(connection);
            Migrations.run(connection, file(), List.of(SECOND));

            assertThatExceptionOfType(StartupException.class)
                    .isThrownBy(() -> Migrations.run(connection, file(), List.of(FIRST)))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("startup.store.newer"));
        }
    }

    private void fill(Connection connection) throws SQLException {
        Migrations.run(connection, file(), List.of(FIRST));
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(new DocumentSql(FIRST).insert().text())) {
            for (var number = 0; number < DOCUMENTS; number++) {
                insert.setLong(1, 7);
                insert.setString(2, "{\"town\":\"Angers\"}");
                insert.setString(3, "%05d".formatted(number));
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long count(Connection connection, Query query, String value)
            throws SQLException {
        var schema = query.equals(BY_TOWN) ? FIRST : SECOND;
        return number(connection, new DocumentSql(schema).count(query).text(), value);
    }

    private static long versions(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM garage WHERE version = ?", "7");
    }

    private static long number(Connection connection, String sql, String value)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.getLong(1);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private Path file() {
        return folder.resolve("reemploi.db");
    }

    private static Schema<Document> schema(Query query) {
        return Schema.<Document>of(
                        "garage",
                        "garages",
                        doc -> doc.getString("id"),
                        _ -> Version.NEW,
                        doc -> doc,
                        doc -> doc,
                        doc -> doc)
                .with(query);
    }
}
