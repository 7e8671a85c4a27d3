package fr.reemploi.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.imports.Import.Format;
import fr.reemploi.application.imports.ImportFiles.RejectedRow;
import fr.reemploi.application.imports.ImportFiles.Row;
import fr.reemploi.domain.shared.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `ImportFiles`.
public abstract class ImportFilesContract {
    protected static final ImportId ID = new ImportId(new UUID(7, 1));
    private static final String PARTS =
            """
            titre;prix
            Alternateur;89,00

            Démarreur;
            ;
            Phare avant;45;de trop
            Boîte;390
            """;

    protected abstract ImportFiles files();

    @Test
    void rows_are_read_under_their_headings_with_their_lines() {
        store(PARTS);
        var rows = rows(Format.CSV);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 6L, 7L);
        assertThat(rows.getFirst().values())
                .containsExactly(
                        java.util.Map.entry("titre", "Alternateur"),
                        java.util.Map.entry("prix", "89,00"));
        assertThat(rows.get(1).values()).containsEntry("prix", "");
        assertThat(rows.get(3).original()).isEqualTo("Boîte;390");
    }

    @Test
    void a_row_of_another_length_is_an_error_of_that_row() {
        store(PARTS);
        var rows = rows(Format.CSV);
        assertThat(rows)
                .extracting(row -> row.error().isPresent())
                .containsExactly(false, false, true, false);
        assertThat(rows.get(2).values()).isEmpty();
    }

    @Test
    void a_file_may_be_opened_again_and_skipped_through() {
        store(PARTS);
        assertThat(rows(Format.CSV)).isEqualTo(rows(Format.CSV));
        try (var rows = files().open(ID, Format.CSV)) {
            for (var i = 0; i < 3; i++) rows.next();
            assertThat(rows.next().line()).isEqualTo(7);
            assertThat(rows.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
        }
    }

    @Test
    void rejects_have_the_original_columns_then_line_and_reason() {
        store(PARTS);
        var rows = rows(Format.CSV);
        reject(ID, List.of(new RejectedRow(rows.get(1), "Prix ?")));
        assertThat(rejectedRows()).isEqualTo("titre;prix;line;reason\nDémarreur;;4;Prix ?\n");
    }

    @Test
    void rejects_are_added_and_those_of_a_repeated_batch_replaced() {
        store(PARTS);
        var rows = rows(Format.CSV);
        reject(ID, List.of(new RejectedRow(rows.get(0), "a")));
        reject(ID, List.of(new RejectedRow(rows.get(1), "b"), new RejectedRow(rows.get(3), "c")));
        reject(ID, List.of(new RejectedRow(rows.get(1), "d")));
        reject(ID, List.of(new RejectedRow(rows.get(3), "e")));
        reject(ID, List.of());
        assertThat(rejectedRows())
                .isEqualTo(
                        "titre;prix;line;reason\n"
                                + "Alternateur;89,00;2;a\n"
                                + "Démarreur;;4;d\n"
                                + "Boîte;390;7;e\n");
    }

    @Test
    void rejects_stay_when_the_file_is_discarded() {
        store(PARTS);
        reject(ID, List.of(new RejectedRow(rows(Format.CSV).getFirst(), "a")));
        files().discard(ID);
        files().discard(ID);
        assertThat(rejectedRows()).contains("Alternateur;89,00;2;a");
    }

    @Test
    void a_deleted_import_leaves_neither_file_nor_rejects() {
        store(PARTS);
        reject(ID, List.of(new RejectedRow(rows(Format.CSV).getFirst(), "a")));
        files().delete(ID);
        files().delete(ID);
        assertThat(rejectedRows()).doesNotContain("Alternateur").doesNotContain("titre");
    }

    @Test
    void without_rejects_there_are_headings_only() {
        assertThat(rejectedRows()).endsWith(";line;reason\n");
        store(PARTS);
        rows(Format.CSV);
        assertThat(rejectedRows()).isEqualTo("titre;prix;line;reason\n");
    }

    @Test
    void an_empty_file_is_none() {
        store("");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rows(Format.CSV))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("import.unreadable"));
    }

    protected final void store(String text) {
        store(text.getBytes(StandardCharsets.UTF_8));
    }

    protected final void store(byte[] file) {
        files().store(ID, new ByteArrayInputStream(file));
    }

    protected final List<Row> rows(Format format) {
        try (var open = files().open(ID, format)) {
            var rows = new ArrayList<Row>();
            open.forEachRemaining(rows::add);
            return rows;
        }
    }

    protected final void reject(ImportId id, List<RejectedRow> rows) {
        files().reject(id, rows, "etc.");
    }

    protected final String rejectedRows() {
        try (var rejects = files().rejectedRows(ID)) {
            return new String(rejects.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
