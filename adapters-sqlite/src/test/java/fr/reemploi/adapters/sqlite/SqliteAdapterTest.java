package fr.reemploi.adapters.sqlite;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAdapterTest {
    @TempDir Path folder;

    @Test
    void what_was_saved_is_there_after_closing_and_opening_again() {
        var listing = aDraft();
        try (var adapter = open(file())) {
            adapter.aggregate(Listings.class).save(Change.of(listing));
        }

        try (var adapter = open(file())) {
            assertThat(adapter.aggregate(Listings.class).find(listing.id()))
                    .contains(listing.withNextVersion());
        }
    }

    @Test
    void what_was_acknowledged_is_in_the_file_before_it_is_closed() throws IOException {
        var listing = aDraft();
        try (var adapter = open(file())) {
            adapter.aggregate(Listings.class).save(Change.of(listing));
            for (var suffix : new String[] {"", "-wal"}) {
                Files.copy(
                        folder.resolve("reemploi.db" + suffix),
                        folder.resolve("after-a-kill.db" + suffix));
            }
        }

        try (var adapter = open(folder.resolve("after-a-kill.db"))) {
            assertThat(adapter.aggregate(Listings.class).find(listing.id()))
                    .contains(listing.withNextVersion());
        }
    }

    @Test
    void two_processes_share_a_file() throws Exception {
        try (var first = open(file());
                var second = open(file())) {
            var saved =
                    ConcurrentCalls.run(
                            40,
                            StaleVersionException.class,
                            number ->
                                    (number % 2 == 0 ? first : second)
                                            .aggregate(Listings.class)
                                            .save(Change.of(aDraft())));

            assertThat(first.listingFeed().after("", 100).listings())
                    .containsExactlyInAnyOrderElementsOf(saved);
        }
    }

    @Test
    void a_rejected_write_does_not_roll_back_the_others() throws Exception {
        try (var adapter = open(file())) {
            var draft = adapter.aggregate(Listings.class).save(Change.of(aDraft()));
            adapter.aggregate(Listings.class).save(draft.publishWithoutPhoto(NOON));

            var saved =
                    ConcurrentCalls.run(
                            100,
                            StaleVersionException.class,
                            number ->
                                    adapter.aggregate(Listings.class)
                                            .save(
                                                    number % 2 == 0
                                                            ? Change.of(aDraft())
                                                            : draft.withdraw(NOON)));

            assertThat(saved).hasSize(50);
            assertThat(
                            adapter.aggregate(Listings.class)
                                    .findAll(saved.stream().map(listing -> listing.id()).toList()))
                    .isEqualTo(saved);
            assertThat(adapter.outbox().due(10)).hasSize(1);
        }
    }

    @Test
    void close_completes_queued_writes_and_rejects_new_ones() throws Exception {
        var adapter = open(file());
        var listings = adapter.aggregate(Listings.class);
        var saved =
                ConcurrentCalls.run(
                        50,
                        IllegalStateException.class,
                        number -> {
                            if (number == 25) adapter.close();
                            return listings.save(Change.of(aDraft()));
                        });
        adapter.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> listings.save(Change.of(aDraft())))
                .withMessageContaining("closed");
        try (var again = open(file())) {
            assertThat(
                            again.aggregate(Listings.class)
                                    .findAll(saved.stream().map(listing -> listing.id()).toList()))
                    .isEqualTo(saved);
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_with_a_remedy() throws IOException {
        Files.writeString(file(), "this is no database ".repeat(500));

        assertRejected("not a database", "mv ");
    }

    @Test
    void a_damaged_file_is_refused_with_a_remedy() throws IOException {
        open(file()).close();
        var bytes = Files.readAllBytes(file());
        for (var i = 100; i < bytes.length; i++) bytes[i] = 0x55;
        Files.write(file(), bytes);

        assertRejected("damaged", "backup");
    }

    @Test
    void the_database_of_another_program_is_rejected_and_not_changed() throws SQLException {
        execute("CREATE TABLE theirs (x)");

        assertRejected("another program", "--data");
    }

    @Test
    void a_file_of_a_newer_program_is_refused_with_a_remedy() throws SQLException {
        open(file()).close();
        execute("PRAGMA user_version = 1000");

        assertRejected("newer version", "reemploi version");
    }

    @Test
    void a_missing_folder_is_named_in_the_error() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> open(folder.resolve("missing/reemploi.db")))
                .satisfies(fault ->
                        assertThat(fault.reason(Language.EN))
                                .contains("missing/reemploi.db")
                                .contains("cannot be opened"));
    }

    private void assertRejected(String cause, String remedy) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> open(file()))
                .satisfies(fault -> {
                    assertThat(fault.reason(Language.EN)).contains("" + file()).contains(cause);
                    assertThat(fault.remedy(Language.EN)).contains(remedy);
                });
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Path file() {
        return folder.resolve("reemploi.db");
    }

    private static SqliteAdapter open(Path file) {
        return new SqliteAdapter(new SqliteSettings(file, 2));
    }
}
