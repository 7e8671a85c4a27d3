package fr.reemploi.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColourTest {
    @ParameterizedTest
    @CsvSource({
        "noir, BLACK",
        "Noire, BLACK",
        "BLANCHE, WHITE",
        "blanc, WHITE",
        "gray, GREY",
        "Grise, GREY",
        "' argent ', SILVER",
        "orange, ORANGE",
        "beige, BEIGE",
        "other, OTHER"
    })
    void a_word_is_read_in_french_and_english(String word, Colour colour) {
        assertThat(Colour.parseWord(word)).isEqualTo(colour);
    }

    @Test
    void an_unknown_word_is_rejected_with_the_valid_ones() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Colour.parseWord("turquoise"))
                .withMessageContaining("black");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Colour.parse("noir"));
    }
}
