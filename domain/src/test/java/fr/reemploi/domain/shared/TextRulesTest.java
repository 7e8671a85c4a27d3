package fr.reemploi.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TextRulesTest {
    @Test
    void a_line_is_trimmed_folded_and_composed() {
        assertThat(TextRules.singleLine("  Re\u0301troviseur \t droit\n", 40))
                .isEqualTo("Rétroviseur droit");
    }

    @Test
    void a_control_character_is_named() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TextRules.multiLine("a\u0007b", 10))
                .satisfies(
                        exception -> assertThat(exception.arguments()).containsExactly("U+0007"));
    }

    @Test
    void nothing_but_white_space_is_nothing() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TextRules.singleLine(" \u00a0 ", 10))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("field.required"));
    }
}
