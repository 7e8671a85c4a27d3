package fr.reemploi.adapters.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.application.imports.ImportFilesContract;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskImportFilesTest extends ImportFilesContract {
    @TempDir private Path folder;
    private ImportFiles files;

    @Override
    protected ImportFiles files() {
        if (files == null) files = new DiskImportFiles(folder);
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_delimiter_is_detected_and_used_for_the_rejects(String delimiter) {
        store("titre|prix|état\nPhare|45|3\n".replace("|", delimiter));
        var row = rows(Format.CSV).getFirst();
        assertThat(row.values()).isEqualTo(Map.of("titre", "Phare", "prix", "45", "état", "3"));
        reject(ID, List.of(new RejectedRow(row, "non")));
        assertThat(rejectedRows())
                .isEqualTo(
                        "titre|prix|état|line|reason\nPhare|45|3|2|non\n".replace("|", delimiter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void the_charset_is_detected(String charset) {
        store(
                "désignation;prix (€)\nRétroviseur à œillet;20 €\n"
                        .getBytes(Charset.forName(charset)));
        assertThat(rows(Format.CSV).getFirst().values())
                .isEqualTo(Map.of("désignation", "Rétroviseur à œillet", "prix (€)", "20 €"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_heading() {
        store("\ufefftitre;prix\nPhare;45\n");
        assertThat(rows(Format.CSV).getFirst().values()).containsOnlyKeys("titre", "prix");
        store("\ufeff{\"title\":\"Phare\"}\n");
        assertThat(rows(Format.NDJSON).getFirst().values()).containsOnlyKeys("title");
    }

    @Test
    void quoted_cells_may_contain_anything_and_their_lines_are_counted() {
        store(
                "titre ;\"prix\" \n"
                        + "\"Phare; \"\"avant\"\"\n"
                        + "gauche\";45\r\n"
                        + "Boîte;\"390\"\n"
                        + "\"a\"b;1\n"
                        + "Feu;5");
        var rows = rows(Format.CSV);
        assertThat(rows.getFirst().values())
                .isEqualTo(Map.of("titre", "Phare; \"avant\"\ngauche", "prix", "45"));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L, 6L);
        reject(ID, List.of(new RejectedRow(rows.getFirst(), "Trop ; long")));
        assertThat(rejectedRows())
                .isEqualTo(
                        "titre;prix;line;reason\n"
                                + "\"Phare; \"\"avant\"\"\n"
                                + "gauche\";45;2;\"Trop ; long\"\n");
    }

    @Test
    void an_unclosed_quote_ends_the_rows_with_an_error() {
        store("titre;prix\nPhare;45\n\"Boîte;390\nFeu;5\n");
        var rows = rows(Format.CSV);
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().error()).contains(FieldError.of("", "import.cell-endless"));
        assertThat(rows.getLast().line()).isEqualTo(3);
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_reports_both_counts() {
        store("titre;prix\nPhare\nPhare;45;;\nPhare;45;x\n");
        var rows = rows(Format.CSV);
        assertThat(rows.get(0).error()).contains(FieldError.of("", "import.cells", 1, 2));
        assertThat(rows.get(1).error()).isEmpty();
        assertThat(rows.get(2).error()).contains(FieldError.of("", "import.cells", 3, 2));
        reject(ID, List.of(new RejectedRow(rows.get(0), "a"), new RejectedRow(rows.get(2), "b")));
        assertThat(rejectedRows())
                .isEqualTo("titre;prix;line;reason\nPhare;;2;a\nPhare;\"45;x\";4;b\n");
    }

    @Test
    void a_heading_may_not_be_there_twice() {
        store("titre;Titre\na;b\n");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> files().open(ID, Format.CSV))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("import.heading-twice");
                    assertThat(exception.arguments()).containsExactly("Titre");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {";;\na;b;c\n", "PK\3\4\0\0\0", "   \n \n", "\"titre;prix\nPhare;45"})
    void what_is_no_csv_at_all_is_refused(String text) {
        store(text);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> files().open(ID, Format.CSV))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("import.unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "[\n{}\n]", "\0\0\0"})
    void what_is_no_ndjson_at_all_is_refused(String text) {
        store(text);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> files().open(ID, Format.NDJSON))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("import.unreadable"));
    }

    @Test
    void a_line_of_json_is_a_tree() {
        store(
                "\n"
                        + "{\"title\":\"Phare\",\"price\":{\"amount\":8900},\"references\":[\"7701\"],\"weight\":1.5,\"new\":false,\"big\":123456789012345678901234567890}\r\n");
        var row = rows(Format.NDJSON).getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.values())
                .isEqualTo(
                        Map.of(
                                "title",
                                "Phare",
                                "price",
                                Map.of("amount", 8900L),
                                "references",
                                List.of("7701"),
                                "weight",
                                new java.math.BigDecimal("1.5"),
                                "new",
                                false,
                                "big",
                                new java.math.BigInteger("123456789012345678901234567890")));
    }

    @Test
    void a_bad_line_of_json_is_one_rejected_row() {
        var bad =
                List.of(
                        "{",
                        "nothing",
                        "[1]",
                        "1",
                        "{} {}",
                        "{\"a\":1,\"a\":2}",
                        "{'a':1}",
                        "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}",
                        "{\"a\":" + "1".repeat(101) + "}",
                        "{\"a\":\"" + "x".repeat(200_001) + "\"}",
                        "x".repeat(3_000_000));
        store("{\"a\":null}\n" + String.join("\n", bad) + "\n{\"a\":2}");
        var rows = rows(Format.NDJSON);
        assertThat(rows).hasSize(bad.size() + 2);
        assertThat(rows.subList(1, bad.size() + 1))
                .allSatisfy(row -> {
                    assertThat(row.error()).isPresent();
                    assertThat(row.values()).isEmpty();
                    assertThat(row.original()).hasSizeLessThan(1_100);
                });
        assertThat(rows.getLast())
                .isEqualTo(
                        new Row(bad.size() + 2L, Map.of("a", 2L), "{\"a\":2}", Optional.empty()));
    }

    @Test
    void rejects_of_ndjson_contain_the_original_line() {
        store("{\"title\":\"Phare\"}\n");
        reject(ID, List.of(new RejectedRow(rows(Format.NDJSON).getFirst(), "Prix ?")));
        assertThat(rejectedRows())
                .isEqualTo("original;line;reason\n\"{\"\"title\"\":\"\"Phare\"\"}\";1;Prix ?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1", "@SUM(A1)"})
    void a_reason_is_no_formula(String reason) {
        store("titre\nPhare\n");
        reject(ID, List.of(new RejectedRow(rows(Format.CSV).getFirst(), reason)));
        assertThat(rejectedRows()).endsWith(";2;'" + reason + "\n");
    }

    @Test
    void a_reject_truncated_by_a_crash_is_replaced() throws IOException {
        store("titre;prix\nPhare;45\nFeu;5\nBoîte;390\n");
        var rows = rows(Format.CSV);
        reject(ID, List.of(new RejectedRow(rows.get(0), "a")));
        Files.writeString(
                folder.resolve(ID.toString()).resolve("rejects.csv"),
                "Feu;\"5",
                StandardOpenOption.APPEND);
        var restarted = new DiskImportFiles(folder);
        restarted.reject(
                ID,
                List.of(new RejectedRow(rows.get(1), "b"), new RejectedRow(rows.get(2), "c")),
                "");
        assertThat(rejectedRows())
                .isEqualTo("titre;prix;line;reason\nPhare;45;2;a\nFeu;5;3;b\nBoîte;390;4;c\n");
    }

    @Test
    void a_file_too_large_is_rejected_and_not_stored() throws IOException {
        var small = new DiskImportFiles(folder, 10, 100);
        small.store(ID, new ByteArrayInputStream(new byte[10]));
        small.discard(ID);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> small.store(ID, new ByteArrayInputStream(new byte[11])))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("import.too-large");
                    assertThat(exception.arguments()).containsExactly("200");
                });
        try (var left = Files.list(folder.resolve(ID.toString()))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_long_file_is_read_row_by_row() throws IOException {
        var line = "a".repeat(999) + "\n";
        var bytes = new byte[20_000_000];
        Arrays.fill(bytes, (byte) 'a');
        for (var at = 999; at < bytes.length; at += 1_000) bytes[at] = '\n';
        store(bytes);
        try (var open = files().open(ID, Format.CSV)) {
            assertThat(open.next().original()).isEqualTo(line.strip());
        }
        assertThat(rows(Format.CSV)).hasSize(19_999);
    }

    @ParameterizedTest
    @ValueSource(ints = {72_000, 500_000, 2_000_000})
    void a_row_too_long_is_one_rejected_row_and_the_next_is_read(int length) {
        var tooLong =
                List.of(
                        "x".repeat(length) + ";1",
                        "\"" + "ligne\n".repeat(length / 6) + "\";1",
                        "\"" + "a;\"\"b\"\"\r\n".repeat(length / 8) + "\";1",
                        "Phare;" + "é".repeat(length / 2),
                        "1;".repeat(length / 2),
                        "Phare;\"" + "\n".repeat(length) + "\"");
        store("titre;prix\n" + String.join("\nPhare;45\n", tooLong) + "\nPhare;45\n");
        var rows = rows(Format.CSV);
        assertThat(rows).hasSize(2 * tooLong.size());
        for (var i = 0; i < rows.size(); i += 2) {
            assertThat(rows.get(i).error()).contains(FieldError.of("", "import.line-too-long", 64));
            assertThat(rows.get(i).original()).hasSizeLessThan(1_100);
            assertThat(rows.get(i).values()).isEmpty();
            assertThat(rows.get(i + 1).values()).isEqualTo(Map.of("titre", "Phare", "prix", "45"));
        }
        assertThat(rows.get(3).line()).isEqualTo(length / 6 + 5L);
        reject(ID, rows.stream().map(row -> new RejectedRow(row, "non")).toList());
        assertThat(rejectedRows()).contains("Phare;45;3;non").hasSizeLessThan(20_000);
    }

    @Test
    void a_row_of_just_under_64_kilobytes_is_read() {
        store("titre;prix\n" + "x".repeat(65_500) + ";1\n");
        assertThat(rows(Format.CSV).getFirst().error()).isEmpty();
        store("{\"title\":\"" + "x".repeat(65_500) + "\"}\n");
        assertThat(rows(Format.NDJSON).getFirst().error()).isEmpty();
    }

    @Test
    void a_line_of_json_too_long_is_one_rejected_row_and_the_next_is_read() {
        store("{\"a\":\"" + "x".repeat(70_000) + "\"}\n{\"a\":2}\n" + " ".repeat(70_000));
        var rows = rows(Format.NDJSON);
        assertThat(rows.getFirst().error()).contains(FieldError.of("", "import.line-too-long", 64));
        assertThat(rows.get(1).values()).isEqualTo(Map.of("a", 2L));
        assertThat(rows).hasSize(3);
    }

    @Test
    void a_long_row_is_never_held_in_memory() throws IOException {
        var file = folder.resolve("big.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("titre;prix\n\"");
            for (var i = 0; i < 150_000; i++) out.write("x".repeat(999) + "\n");
            out.write("\";1\nPhare;45\n");
        }
        try (var in = Files.newInputStream(file)) {
            files().store(ID, in);
        }
        var before = allocated();
        assertThat(rows(Format.CSV)).hasSize(2);
        assertThat(allocated() - before).isLessThan(20_000_000);
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 10_000})
    void a_file_with_too_many_columns_is_refused(int columns) {
        var headings =
                IntStream.range(0, columns)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(";"));
        store(headings + "\n" + headings + "\n");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> files().open(ID, Format.CSV))
                .returns("import.too-many-columns", InvalidInputException::code);
    }

    @Test
    void a_full_rejects_file_says_so_once_and_stops_growing() {
        var small = new DiskImportFiles(folder, 1_000_000, 500);
        files = small;
        store("titre;prix\n" + "Phare;45\n".repeat(200));
        var rows = rows(Format.CSV);
        for (var i = 0; i < 200; i += 10)
            reject(
                    ID,
                    rows.subList(i, i + 10).stream()
                            .map(row -> new RejectedRow(row, "a"))
                            .toList());
        assertThat(rejectedRows()).hasSizeLessThan(800).endsWith("etc.\n");
        assertThat(rejectedRows().split("etc\\.", -1)).hasSize(2);
        var size = rejectedRows().length();
        files = new DiskImportFiles(folder, 1_000_000, 500);
        reject(ID, List.of(new RejectedRow(rows.get(199), "after a restart")));
        assertThat(rejectedRows()).hasSize(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"\"http://x\"\")",
                "+33 6 12",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                " =1",
                "＝1",
                "-"
            })
    void a_cell_is_no_formula_in_the_rejects_and_itself_again_when_they_are_imported(String cell) {
        store("titre;=prix\n\"" + cell + "\";5\n");
        var row = rows(Format.CSV).getFirst();
        var value = cell.replace("\"\"", "\"");
        assertThat(row.values()).containsEntry("titre", value).containsEntry("=prix", "5");
        reject(ID, List.of(new RejectedRow(row, "Prix ?")));
        assertThat(rejectedRows()).contains("titre;'=prix;line;reason\n").contains("'" + cell);

        var rejects = rejectedRows();
        store(rejects);
        var again = rows(Format.CSV).getFirst();
        assertThat(again.values()).isEqualTo(row.values());
        var second = new ImportId(new UUID(7, 2));
        files().store(second, new ByteArrayInputStream(rejects.getBytes(StandardCharsets.UTF_8)));
        files().open(second, Format.CSV).close();
        reject(second, List.of(new RejectedRow(again, "Prix ?")));
        assertThat(text(second)).isEqualTo(rejects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+12,50", "-3.25", "45", "Phare - avant", "a=b", "'x"})
    void a_plain_number_or_text_is_left_alone(String cell) {
        store("titre;prix\n" + cell + ";5\n");
        var row = rows(Format.CSV).getFirst();
        reject(ID, List.of(new RejectedRow(row, "Prix ?")));
        assertThat(rejectedRows()).endsWith("\n" + cell + ";5;2;Prix ?\n");
        assertThat(row.values()).containsEntry("titre", cell);
    }

    private String text(ImportId id) {
        try (var rejects = files().rejectedRows(id)) {
            return new String(rejects.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
