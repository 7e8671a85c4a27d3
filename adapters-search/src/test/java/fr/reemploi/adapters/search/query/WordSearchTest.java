package fr.reemploi.adapters.search.query;

import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.domain.listing.Position;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSearchTest {
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        fixture.index(
                part("Alternateur Valeo")
                        .category("alternator")
                        .of("renault", "clio-iii")
                        .engine("K9K 766")
                        .year(2008)
                        .description("Testé au banc, garantie incluse"),
                part("Démarreur Bosch").category("starter-motor").of("peugeot", "208-i"),
                part("Optique de phare droite")
                        .category("headlight")
                        .position(Position.FRONT_RIGHT)
                        .of("volkswagen", "golf-v"),
                part("Pare-chocs avant").category("front-bumper").of("volkswagen", "golf-v"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "alternateur, Alternateur Valeo",
        "ALTERNATEURS, Alternateur Valeo",
        "demarreur, Démarreur Bosch",
        "DÉMARREUR, Démarreur Bosch",
        "l'alternateur de la clio, Alternateur Valeo",
        "d’alternateur, Alternateur Valeo",
        "phares golf, Optique de phare droite",
        "pare-choc golf, Pare-chocs avant",
        "parechocs, Pare-chocs avant",
        "pare chocs, Pare-chocs avant"
    })
    void case_accents_articles_and_plurals_do_not_matter(String typed, String title) {
        assertThat(fixture.titlesOf(typed)).containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource({
        "alternator, Alternateur Valeo",
        "starter motor, Démarreur Bosch",
        "headlight golf, Optique de phare droite",
        "feu avant golf, Optique de phare droite",
        "alterno, Alternateur Valeo"
    })
    void category_names_and_synonyms_match_in_both_languages(String typed, String title) {
        assertThat(fixture.titlesOf(typed)).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternateur renault",
                "alternateur clio 3",
                "alternateur Clio III",
                "alternateur k9k",
                "alternateur K9K 766",
                "alternateur 2008",
                "banc alternateur",
                "renault clio iii alternateur valeo"
            })
    void all_words_must_match_in_any_field_and_order(String typed) {
        assertThat(fixture.titlesOf(typed)).containsExactly("Alternateur Valeo");
    }

    @Test
    void a_generation_in_digits_matches_the_roman_numeral() {
        assertThat(fixture.titlesOf("golf 5 pare-chocs")).containsExactly("Pare-chocs avant");
        assertThat(fixture.titlesOf("208 démarreur")).containsExactly("Démarreur Bosch");
    }

    @Test
    void a_word_without_a_match_finds_nothing() {
        assertThat(fixture.titlesOf("alternateur golf")).isEmpty();
        assertThat(fixture.titlesOf("xylophone")).isEmpty();
    }

    @Test
    void of_three_words_one_may_be_missing_when_no_part_has_all() {
        assertThat(fixture.titlesOf("alternateur clio turquoise"))
                .containsExactly("Alternateur Valeo");
    }

    @ParameterizedTest
    @CsvSource({
        "altrenateur, alternateur",
        "alternatuer, alternateur",
        "alternateu, alternateur",
        "alternatteur, alternateur",
        "slternateur, alternateur"
    })
    void one_typing_error_is_tolerated_and_reported(String typed, String meant) {
        var results = fixture.searchFor(typed + " clio", Filters.NONE);

        assertThat(SearchFixture.titles(results)).containsExactly("Alternateur Valeo");
        assertThat(results.correctedQuery()).contains(meant + " clio");
    }

    @Test
    void a_correct_word_is_not_corrected_and_a_short_one_never() {
        assertThat(fixture.searchFor("alternateur", Filters.NONE).correctedQuery()).isEmpty();
        assertThat(fixture.titlesOf("glof")).isEmpty();
    }

    @Test
    void text_without_words_is_ignored() {
        assertThat(fixture.titlesOf("!?")).hasSize(4);
    }

    @Test
    void vehicle_words_outweigh_the_title_and_the_title_the_description() {
        fixture.index(
                part("Support").description("pour un laguna"),
                part("Support laguna").after(Duration.ofHours(-1)),
                part("Support arrière").of("renault", "laguna-ii").after(Duration.ofHours(-2)));

        assertThat(fixture.titlesOf("support laguna"))
                .containsExactly("Support arrière", "Support laguna", "Support");
    }

    @Test
    void among_equals_the_newest_comes_first() {
        fixture.index(part("Moyeu ancien"), part("Moyeu récent").after(Duration.ofDays(2)));

        assertThat(fixture.titlesOf("moyeu")).containsExactly("Moyeu récent", "Moyeu ancien");
    }
}
