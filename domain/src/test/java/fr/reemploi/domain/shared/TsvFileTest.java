package fr.reemploi.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvFileTest {
    @Test
    void comments_and_blank_lines_are_skipped_and_lists_are_split() {
        var rows =
                TsvFile.rows(
                        "cars.tsv", List.of("# cars", "id\tnames", "", "vw\tVW| Volks ", "kia\t"));
        assertThat(rows).extracting(row -> row.text("id")).containsExactly("vw", "kia");
        assertThat(rows.getFirst().list("names")).containsExactly("VW", "Volks");
        assertThat(rows.getLast().list("names")).isEmpty();
        assertThat(rows.getLast().optional("names")).isEmpty();
    }

    @Test
    void a_row_of_the_wrong_width_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TsvFile.rows("cars.tsv", List.of("id\tname", "vw\tVW", "kia")))
                .withMessage("cars.tsv, line 3: 1 cells for 2 columns");
    }

    @Test
    void a_cell_that_does_not_read_is_named() {
        var row = TsvFile.rows("cars.tsv", List.of("id\tgrams", "vw\theavy")).getFirst();
        assertThatIllegalStateException()
                .isThrownBy(() -> row.as("grams", Integer::valueOf))
                .withMessageStartingWith("cars.tsv, line 2: grams: ");
    }

    @Test
    void an_empty_cell_and_an_unknown_column_are_named() {
        var row = TsvFile.rows("cars.tsv", List.of("id\tname", "vw\t ")).getFirst();
        assertThatIllegalStateException()
                .isThrownBy(() -> row.text("name"))
                .withMessage("cars.tsv, line 2: name is empty");
        assertThatIllegalStateException()
                .isThrownBy(() -> row.text("names"))
                .withMessage("cars.tsv, line 2: there is no column names");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TsvFile.read(TsvFile.class, "nowhere.tsv"))
                .withMessage("nowhere.tsv is missing");
    }
}
