package fr.reemploi.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.Import.Options;
import fr.reemploi.application.imports.Import.Status;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportFiles.Rows;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunImportsTest {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final InMemoryApplication application = new InMemoryApplication();
    private final Imports imports = application.imports;
    private final InMemoryImportFiles files = application.importFiles;
    private ImportId lastId = new ImportId(Examples.IDS.next());

    @ParameterizedTest
    @CsvSource({"FR, est vide", "EN, is empty"})
    void an_unreadable_file_is_reported_in_the_sellers_language(Language language, String why) {
        var done = run("", seller(language));
        assertThat(done.status()).isEqualTo(Status.FAILED);
        assertThat(rejects(done)).startsWith("original;line;reason\n;1;").contains(why);
        assertThat(files.has(done.id())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"FR, cellules", "EN, cells"})
    void an_unreadable_row_is_reported_in_the_sellers_language(Language language, String why) {
        var done = run("titre;prix\nPhare\n", seller(language));
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.counts().rejected()).isEqualTo(1);
        assertThat(rejects(done)).contains("Phare;2;").contains(why);
    }

    @Test
    void rows_become_drafts_and_the_file_is_deleted() {
        var done = run("sku;titre;prix\nA1;Phare;45\n", seller(Language.FR));
        assertThat(done.counts().created()).isEqualTo(1);
        assertThat(rejects(done)).endsWith(";line;reason\n");
        assertThat(files.has(done.id())).isFalse();
    }

    @Test
    void an_import_that_stops_its_worker_three_times_at_one_row_fails_with_a_reason() {
        var id = store(rows(1_000), seller(Language.FR));
        var runs =
                new RunImports(
                        imports,
                        dying(450),
                        application.importRow,
                        application.accounts,
                        application.clock);
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThatIllegalStateException().isThrownBy(runs::runNext);
            assertThat(imports.find(id).orElseThrow().status()).isEqualTo(Status.RUNNING);
            assertThat(runs.runNext()).as("another worker may still run it").isFalse();
            application.businessClock.advance(Duration.ofMinutes(2));
        }
        assertThat(runs.runNext()).isTrue();
        var failed = imports.find(id).orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.counts().created()).isEqualTo(400);
        assertThat(Messages.of(failed.reason().orElseThrow(), Language.EN))
                .contains("3 times", "400 rows");
        assertThat(files.has(id)).isFalse();
        assertThat(runs.runNext()).isFalse();
    }

    @Test
    void an_import_that_gets_on_is_resumed_however_often_it_stops() {
        var id = store(rows(2_400), seller(Language.FR));
        for (var batch = 1; batch <= 5; batch++) {
            var stop = dying(400 * batch + 50);
            var runs =
                    new RunImports(
                            imports,
                            stop,
                            application.importRow,
                            application.accounts,
                            application.clock);
            assertThatIllegalStateException().isThrownBy(runs::runNext);
            application.businessClock.advance(Duration.ofMinutes(2));
        }
        assertThat(application.runImports.runNext()).isTrue();
        var done = imports.find(id).orElseThrow();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.counts().total()).isEqualTo(2_400);
    }

    @Test
    void a_long_file_does_not_hold_up_another_sellers_file() {
        var endless = store(mostlyUnreadable(20_000), seller(Language.FR));
        for (var i = 0; i < 5; i++)
            store(mostlyUnreadable(5_000), imports.find(endless).orElseThrow().seller());
        var small = store(rows(3), seller(Language.FR));
        var turns = 0;
        while (imports.find(small).orElseThrow().status() != Status.DONE && turns++ < 10)
            assertThat(application.runImports.runNext()).isTrue();
        assertThat(turns).isLessThanOrEqualTo(2);
        assertThat(imports.find(endless).orElseThrow().counts().total()).isEqualTo(4_000);
    }

    @Test
    void a_file_that_had_several_turns_is_imported_whole() {
        var first = store(mostlyUnreadable(9_000), seller(Language.FR));
        var second = store(mostlyUnreadable(9_000), seller(Language.FR));
        while (application.runImports.runNext()) application.businessClock.advance(TICK);
        for (var id : List.of(first, second)) {
            var done = imports.find(id).orElseThrow();
            assertThat(done.status()).isEqualTo(Status.DONE);
            assertThat(done.counts()).isEqualTo(new Import.RowCounts(1, 0, 0, 9_000));
        }
    }

    @Test
    void a_file_of_which_no_row_can_be_read_is_given_up_with_its_rejects() {
        var seller = seller(Language.FR);
        var failed = run("sku;titre\n" + "A\n".repeat(3_000), seller);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.counts().rejected()).isBetween(1_000L, 1_400L);
        assertThat(failed.reason().orElseThrow().code()).isEqualTo("import.nothing-read");
        assertThat(rejects(failed).lines().count()).isGreaterThan(1_000);
        assertThat(files.has(failed.id())).isFalse();
    }

    @Test
    void a_file_with_one_row_that_can_be_read_is_read_to_its_end() {
        var done = run(mostlyUnreadable(3_000), seller(Language.FR));
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.counts().rejected()).isEqualTo(3_000);
    }

    @Test
    void imports_and_their_rejected_rows_are_deleted_after_ninety_days() {
        var old = run("titre;prix\nPhare\n", seller(Language.FR));
        application.businessClock.advance(Duration.ofDays(89));
        application.runImports.deleteOld();
        assertThat(imports.find(old.id())).contains(old);
        var recent = run("titre;prix\nPhare\n", seller(Language.FR));
        application.businessClock.advance(Duration.ofDays(2));
        application.runImports.deleteOld();
        assertThat(imports.find(old.id())).isEmpty();
        assertThat(rejects(old)).doesNotContain("Phare");
        assertThat(rejects(recent)).contains("Phare");
    }

    @Test
    void a_batch_of_long_rows_is_short() {
        var id = store(rows(1), seller(Language.FR));
        var rows = new LongRows(id);
        var runs =
                new RunImports(
                        imports,
                        opening(() -> rows),
                        application.importRow,
                        application.accounts,
                        application.clock);
        assertThat(runs.runNext()).isTrue();
        assertThat(rows.longestBatch).isBetween(2L, 20L);
        assertThat(imports.find(id).orElseThrow().counts().total()).isEqualTo(LongRows.COUNT);
    }

    @Test
    void the_import_of_an_account_that_no_longer_sells_fails_with_a_reason() {
        var buyer = Examples.anAccount();
        application.accounts.save(Change.of(buyer));
        var failed = run(rows(1), buyer.id());
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reason().orElseThrow().code()).isEqualTo("import.no-seller");
        assertThat(files.has(failed.id())).isFalse();
    }

    @Test
    void a_seller_has_a_limited_number_of_waiting_imports() {
        var account = Examples.aSeller();
        application.accounts.save(Change.of(account));
        var session = new SessionId(Examples.IDS.next());
        var actor = new Actor(account.id(), account.roles(), session);
        for (var i = 0; i < 10; i++) start(actor);
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> start(actor))
                .returns("import.too-many", RateLimitedException::code);
        assertThat(application.runImports.runNext()).isTrue();
        start(actor);
    }

    private void start(Actor actor) {
        application.importListings.start(
                actor,
                new ImportId(Examples.IDS.next()),
                new Options(Format.CSV, false, false),
                new ByteArrayInputStream(rows(1).getBytes(StandardCharsets.UTF_8)));
    }

    private static String mostlyUnreadable(int rows) {
        return rows(1) + "A\n".repeat(rows);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> "S" + row + ";Phare " + row + "\n")
                .collect(Collectors.joining("", "sku;titre\n", ""));
    }

    /// Files of which a row kills the worker that reads it.
    private ImportFiles dying(int row) {
        return opening(() -> new DyingRows(files.open(lastId, Format.CSV), row));
    }

    private ImportId store(String file, AccountId seller) {
        lastId = new ImportId(Examples.IDS.next());
        files.store(lastId, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        var options = new Options(Format.CSV, false, false);
        imports.save(Import.queued(lastId, seller, options, Examples.NOON));
        return lastId;
    }

    private Import run(String file, AccountId seller) {
        var id = new ImportId(Examples.IDS.next());
        files.store(id, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        imports.save(
                Import.queued(id, seller, new Options(Format.CSV, false, false), Examples.NOON));
        assertThat(application.runImports.runNext()).isTrue();
        return imports.find(id).orElseThrow();
    }

    private AccountId seller(Language language) {
        var seller = Examples.aSeller();
        application.accounts.save(seller.rename("Léa", language));
        return seller.id();
    }

    private String rejects(Import done) {
        try (var rejects = files.rejectedRows(done.id())) {
            return new String(rejects.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportFiles opening(Supplier<Rows> rows) {
        return new ImportFiles() {
            @Override
            public void store(ImportId id, InputStream file) {
                files.store(id, file);
            }

            @Override
            public Rows open(ImportId id, Format format) {
                return rows.get();
            }

            @Override
            public void reject(ImportId id, List<RejectedRow> rejected, String whenFull) {
                files.reject(id, rejected, whenFull);
            }

            @Override
            public InputStream rejectedRows(ImportId id) {
                return files.rejectedRows(id);
            }

            @Override
            public void discard(ImportId id) {
                files.discard(id);
            }

            @Override
            public void delete(ImportId id) {
                files.delete(id);
            }
        };
    }

    private static final class DyingRows implements Rows {
        private final Rows rows;
        private final int last;
        private int read;

        DyingRows(Rows rows, int last) {
            this.rows = rows;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            if (++read == last) throw new IllegalStateException("killed");
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    /// Rows of 64 kB; measures how many are read before progress is saved.
    private final class LongRows implements Rows {
        private static final long COUNT = 60;
        private final ImportId id;
        private long line;
        private long longestBatch;

        LongRows(ImportId id) {
            this.id = id;
        }

        @Override
        public boolean hasNext() {
            return line < COUNT;
        }

        @Override
        public Row next() {
            var saved = imports.find(id).orElseThrow().counts().total();
            longestBatch = Math.max(longestBatch, ++line - saved);
            var text = "x".repeat(64_000);
            return new Row(line, Map.of("sku", "L" + line), text, Optional.empty());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
