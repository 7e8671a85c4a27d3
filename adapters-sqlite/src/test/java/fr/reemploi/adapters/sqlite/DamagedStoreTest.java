package fr.reemploi.adapters.sqlite;

import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A store with missing records never opens as if nothing had happened. The files are those of a
/// killed process.
class DamagedStoreTest {
    private static final int LISTINGS = 60;
    private static final int WAL_HEADER = 32;

    @TempDir Path folder;

    private final List<Listing> saved = new ArrayList<>();

    @BeforeEach
    void kill() throws IOException {
        var original = folder.resolve("original.db");
        try (var adapter = new SqliteAdapter(new SqliteSettings(original, 2))) {
            for (var i = 0; i < LISTINGS; i++)
                saved.add(adapter.aggregate(Listings.class).save(Change.of(aDraft())));
            for (var suffix : List.of("", "-wal", "-shm"))
                Files.copy(
                        folder.resolve("original.db" + suffix),
                        folder.resolve("reemploi.db" + suffix));
        }
    }

    @Test
    void the_intact_files_of_a_killed_process_open_with_everything() {
        assertOpensWith(saved);
    }

    @Test
    void they_open_without_the_shared_memory_file_too() throws IOException {
        Files.delete(file("-shm"));
        assertOpensWith(saved);
    }

    static Stream<Arguments> journalDamages() {
        return Stream.of(
                Arguments.of(
                        "its first frame flipped", damage(bytes -> flip(bytes, WAL_HEADER + 100))),
                Arguments.of(
                        "a frame in the middle flipped",
                        damage(bytes -> flip(bytes, bytes.length / 2))),
                Arguments.of("its header flipped", damage(bytes -> flip(bytes, 20))),
                Arguments.of("half of it", damage(bytes -> Arrays.copyOf(bytes, bytes.length / 2))),
                Arguments.of(
                        "its last byte missing",
                        damage(bytes -> Arrays.copyOf(bytes, bytes.length - 1))),
                Arguments.of("only zeros", damage(bytes -> new byte[bytes.length])),
                Arguments.of("nothing in it", damage(_ -> new byte[0])),
                Arguments.of(
                        "the text of another file",
                        damage(bytes ->
                                "garbage "
                                        .repeat(bytes.length / 8)
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journalDamages")
    void a_damaged_journal_stops_the_start_and_changes_nothing(
            String what, UnaryOperator<byte[]> damage) throws IOException {
        Files.write(file("-wal"), damage.apply(Files.readAllBytes(file("-wal"))));
        var before = Files.readAllBytes(file("-wal"));

        var fault = assertRejected("reemploi.db-wal");

        assertThat(fault.remedy(Language.FR)).contains("reemploi.db-shm");
        assertThat(Files.readAllBytes(file("-wal"))).isEqualTo(before);
    }

    @Test
    void a_lost_journal_stops_the_start() throws IOException {
        Files.delete(file("-wal"));
        assertRejected("reemploi.db-wal");
    }

    @Test
    void a_journal_damaged_in_the_middle_is_noticed_without_the_shared_memory_file_too()
            throws IOException {
        Files.delete(file("-shm"));
        var bytes = Files.readAllBytes(file("-wal"));
        Files.write(file("-wal"), flip(bytes, bytes.length / 2));

        var fault = assertRejected("reemploi.db-wal");

        assertThat(fault.reason(Language.EN)).containsPattern("[1-9]\\d* confirmed writes");
    }

    /// A power cut may leave half of a write that was never confirmed.
    @Test
    void a_last_transaction_that_was_cut_short_is_left_out() throws IOException {
        Files.delete(file("-shm"));
        var bytes = Files.readAllBytes(file("-wal"));
        Files.write(file("-wal"), Arrays.copyOf(bytes, bytes.length - 100));

        assertOpensWith(saved.subList(0, LISTINGS - 1));
    }

    @Test
    void the_line_of_the_remedy_opens_what_is_left() throws Exception {
        var bytes = Files.readAllBytes(file("-wal"));
        Files.write(file("-wal"), flip(bytes, bytes.length / 2));
        var remedy = assertRejected("reemploi.db-wal").remedy(Language.EN);

        var line = remedy.substring(remedy.indexOf("cp "));
        assertThat(new ProcessBuilder("sh", "-c", line).inheritIO().start().waitFor()).isZero();

        try (var adapter = open()) {
            assertThat(adapter.listingFeed().after("", LISTINGS).listings())
                    .isNotEmpty()
                    .hasSizeLessThan(LISTINGS);
        }
    }

    /// Offsets of pages with rows or indexes: a page of zeros, or one in the wrong place.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 9})
    void a_damaged_page_stops_the_start_and_its_table_is_named(int distance)
            throws IOException, SQLException {
        checkpoint();
        var bytes = Files.readAllBytes(file(""));
        var page = 4096;
        var at = bytes.length - distance * page;
        Files.write(file(""), zeros(bytes, at, page));

        assertInWords(assertRejected("reemploi.db"));
    }

    /// What SQLite reports is in English and about pages: it goes to the log.
    private static void assertInWords(StartupException fault) {
        assertThat(fault.reason(Language.FR))
                .contains("Ce qui est touché : ")
                .doesNotContainIgnoringCase("tree ")
                .doesNotContainIgnoringCase("page")
                .doesNotContainIgnoringCase("malformed")
                .doesNotContainIgnoringCase("index ");
    }

    @Test
    void what_is_affected_is_said_in_both_languages() {
        var tables = List.of("order", "invoice", "a_later_table");
        var fault = new StartupException("startup.store.damaged", file(""), tables);

        assertThat(fault.reason(Language.FR))
                .endsWith(
                        "est abîmée. Ce qui est touché : les commandes, les factures, a_later_table.");
        assertThat(fault.reason(Language.EN))
                .endsWith("What is affected: orders, invoices, a_later_table.");
    }

    @Test
    void each_table_has_a_name_in_words() throws SQLException {
        checkpoint();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file(""));
                var statement = connection.createStatement();
                var names =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table'"
                                        + " AND name NOT LIKE 'sqlite_%'")) {
            while (names.next())
                for (var language : Language.values())
                    assertThat(
                                    Messages.contains(
                                            "startup.store.damaged." + names.getString(1),
                                            language))
                            .as(names.getString(1))
                            .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_line_of_the_remedy_sets_the_damaged_files_aside(Language language) throws Exception {
        checkpoint();
        var bytes = Files.readAllBytes(file(""));
        Files.write(file(""), Arrays.copyOf(bytes, bytes.length / 2));
        var remedy = assertRejected("reemploi.db").remedy(language);
        Files.write(file("-wal"), bytes);
        var backup = Files.createDirectory(folder.resolve("backup"));
        Files.write(backup.resolve("reemploi.db"), bytes);

        var line =
                remedy.substring(remedy.indexOf("for s in"))
                        .replaceAll("SAUVEGARDE|BACKUP", backup.toString());
        var shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
        shell.getInputStream().readAllBytes();
        assertThat(shell.waitFor()).isZero();

        assertThat(file("-wal")).doesNotExist();
        assertThat(remedy).doesNotContain("''");
        try (var adapter = open()) {
            assertThat(adapter.listingFeed().after("", LISTINGS).listings()).isNotEmpty();
        }
    }

    @Test
    void a_file_cut_short_stops_the_start() throws IOException, SQLException {
        checkpoint();
        var bytes = Files.readAllBytes(file(""));
        Files.write(file(""), Arrays.copyOf(bytes, bytes.length / 2));
        assertRejected("reemploi.db");
    }

    @Test
    void a_document_that_is_no_json_stops_the_start_and_its_table_is_named() throws Exception {
        checkpoint();
        var text = new String(Files.readAllBytes(file("")), StandardCharsets.ISO_8859_1);
        var damaged =
                text.replaceAll("\\{\"everPublished\"|\"everPublished\":", "@@@@@@@@@@@@@@@@");
        assertThat(damaged).isNotEqualTo(text).hasSameSizeAs(text);
        Files.write(file(""), damaged.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(assertRejected("reemploi.db").reason(Language.EN)).contains("listings");
    }

    private StartupException assertRejected(String name) {
        var thrown = catchThrowable(() -> open().close());
        assertThat(thrown).isInstanceOf(StartupException.class);
        var fault = (StartupException) thrown;
        assertThat(fault.reason(Language.FR)).contains(folder.resolve(name).toString());
        return fault;
    }

    private void assertOpensWith(List<Listing> expected) {
        try (var adapter = open()) {
            assertThat(adapter.listingFeed().after("", LISTINGS).listings())
                    .containsExactlyElementsOf(expected);
        }
    }

    private SqliteAdapter open() {
        return new SqliteAdapter(new SqliteSettings(file(""), 2));
    }

    private Path file(String suffix) {
        return folder.resolve("reemploi.db" + suffix);
    }

    /// Moves everything from the journal into the file.
    private void checkpoint() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file(""));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static UnaryOperator<byte[]> damage(UnaryOperator<byte[]> damage) {
        return damage;
    }

    private static byte[] flip(byte[] bytes, int at) {
        bytes[at] ^= 0x55;
        return bytes;
    }

    private static byte[] zeros(byte[] bytes, int from, int length) {
        Arrays.fill(bytes, from, from + length, (byte) 0);
        return bytes;
    }
}
