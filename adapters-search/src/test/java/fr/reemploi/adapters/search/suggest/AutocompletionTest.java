package fr.reemploi.adapters.search.suggest;

import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.search.PartSearch.Suggestion;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.shared.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutocompletionTest {
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        fixture.index(
                part("Démarreur Bosch").category("starter-motor").of("renault", "clio-iii"),
                part("Démarreur Valeo").category("starter-motor").references("8200 660 034"),
                part("Alternateur").category("alternator").of("volkswagen", "golf-v"),
                part("Volant brouillon").state(new Draft()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void categories_are_completed_in_the_requested_language_with_or_without_accents() {
        var french = new Suggestion("Démarreur", "category", 2);

        assertThat(suggest("dem")).contains(french);
        assertThat(suggest("DÉM")).contains(french);
        assertThat(fixture.adapter().search().suggest("start", Language.EN, 8))
                .contains(new Suggestion("Starter motor", "category", 2));
    }

    @Test
    void a_synonym_suggests_the_name() {
        assertThat(suggest("alterno")).contains(new Suggestion("Alternateur", "category", 1));
    }

    @Test
    void makes_and_models_are_completed() {
        assertThat(suggest("rena")).contains(new Suggestion("Renault", "make", 1));
        assertThat(suggest("vw")).contains(new Suggestion("Volkswagen", "make", 1));
        assertThat(suggest("clio")).contains(new Suggestion("Renault Clio III", "model", 1));
        assertThat(suggest("golf 5")).contains(new Suggestion("Volkswagen Golf V", "model", 1));
    }

    @Test
    void part_numbers_are_completed_whatever_their_spacing() {
        assertThat(suggest("82 00")).contains(new Suggestion("8200660034", "reference", 1));
    }

    @Test
    void words_of_titles_are_completed_with_their_accents_after_the_words_before() {
        assertThat(suggest("vale")).contains(new Suggestion("valeo", "text", 1));
        assertThat(suggest("demarreur bo")).contains(new Suggestion("demarreur bosch", "text", 1));
    }

    @Test
    void a_completion_is_listed_once_and_only_with_parts_on_sale() {
        assertThat(suggest("demarreur")).extracting(Suggestion::text).doesNotHaveDuplicates();
        assertThat(suggest("volant b")).isEmpty();
        assertThat(suggest("peug")).isEmpty();
        assertThat(suggest("?")).isEmpty();
    }

    @Test
    void the_number_of_completions_is_limited_most_frequent_first() {
        assertThat(fixture.adapter().search().suggest("d", Language.FR, 1))
                .extracting(Suggestion::count)
                .containsExactly(3L);
    }

    private List<Suggestion> suggest(String typed) {
        return fixture.adapter().search().suggest(typed, Language.FR, 8);
    }
}
