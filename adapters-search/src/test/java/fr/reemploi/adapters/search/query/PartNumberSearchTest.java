package fr.reemploi.adapters.search.query;

import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.FiltersBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.search.PartQuery.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartNumberSearchTest {
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        // the less similar, the newer: only the ranking by similarity explains the order
        fixture.index(
                part("Exact").references("82 00-660.034", "A003TG3581"),
                part("Begins so").references("8200660034B").after(Duration.ofHours(1)),
                part("Contains it").references("77-8200660034-X").after(Duration.ofHours(2)),
                part("Another").references("8200999999").after(Duration.ofHours(3)),
                part("Letters").references("1K0907115AB", "OI2 345"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8200660034",
                "8200 660 034",
                "82-00.660/034",
                "82 00 660 034",
                "82OO66OO34"
            })
    void case_spaces_dots_dashes_and_slashes_do_not_matter_and_the_exact_one_is_first(
            String typed) {
        var exactFirst = new String[] {"Exact", "Begins so", "Contains it"};

        assertThat(fixture.titlesOf(typed)).containsExactly(exactFirst);
        assertThat(fixture.titlesOf(new FiltersBuilder().references(Set.of(typed)).filters()))
                .containsExactly(exactFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k0907115ab", "1K0 907 115 AB", "IKO907115AB", "0123 45", "oi2345"})
    void o_matches_zero_and_i_matches_one(String typed) {
        assertThat(fixture.titlesOf(typed)).containsExactly("Letters");
    }

    @Test
    void a_prefix_of_a_part_number_matches() {
        assertThat(fixture.titlesOf("A003TG")).containsExactly("Exact");
        assertThat(fixture.titlesOf("8200")).hasSize(3).doesNotContain("Contains it", "Letters");
    }

    @Test
    void a_part_number_and_words_must_both_match() {
        assertThat(fixture.titlesOf("exact 8200 660 034")).containsExactly("Exact");
        assertThat(fixture.titlesOf("letters 8200660034")).isEmpty();
    }

    @Test
    void several_part_numbers_are_combined_with_or() {
        var filters =
                new FiltersBuilder().references(Set.of("8200999999", "a003-tg3581")).filters();

        assertThat(fixture.titlesOf(filters)).containsExactlyInAnyOrder("Another", "Exact");
        assertThat(fixture.searchFor("", Filters.NONE).total()).isEqualTo(5);
    }
}
