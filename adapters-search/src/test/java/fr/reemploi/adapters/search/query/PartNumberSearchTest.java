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
    private SearchFixture shop;

    @BeforeEach
    void open(@TempDir Path folder) {
        shop = new SearchFixture(folder);
        // the farther from the reference, the newer: only the order by likeness explains the result
        shop.index(
                part("Exact").references("82 00-660.034", "A003TG3581"),
                part("Begins so").references("8200660034B").after(Duration.ofHours(1)),
                part("Contains it").references("77-8200660034-X").after(Duration.ofHours(2)),
                part("Another").references("8200999999").after(Duration.ofHours(3)),
                part("Letters").references("1K0907115AB", "OI2 345"));
    }

    @AfterEach
    void close() {
        shop.close();
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

        assertThat(shop.titlesOf(typed)).containsExactly(exactFirst);
        assertThat(shop.titlesOf(new FiltersBuilder().references(Set.of(typed)).filters()))
                .containsExactly(exactFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k0907115ab", "1K0 907 115 AB", "IKO907115AB", "0123 45", "oi2345"})
    void o_and_zero_i_and_one_are_mistaken_for_each_other(String typed) {
        assertThat(shop.titlesOf(typed)).containsExactly("Letters");
    }

    @Test
    void the_beginning_of_a_reference_is_enough() {
        assertThat(shop.titlesOf("A003TG")).containsExactly("Exact");
        assertThat(shop.titlesOf("8200")).hasSize(3).doesNotContain("Contains it", "Letters");
    }

    @Test
    void a_reference_beside_words_must_go_with_them() {
        assertThat(shop.titlesOf("exact 8200 660 034")).containsExactly("Exact");
        assertThat(shop.titlesOf("letters 8200660034")).isEmpty();
    }

    @Test
    void several_references_mean_any_of_them() {
        var filters =
                new FiltersBuilder().references(Set.of("8200999999", "a003-tg3581")).filters();

        assertThat(shop.titlesOf(filters)).containsExactlyInAnyOrder("Another", "Exact");
        assertThat(shop.searchFor("", Filters.NONE).total()).isEqualTo(5);
    }
}
