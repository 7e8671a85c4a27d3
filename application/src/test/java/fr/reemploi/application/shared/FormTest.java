package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void every_error_is_collected_at_its_field() {
        var form =
                Form.ofJson(
                        Map.of("count", "three", "inner", Map.of("name", "\u0007"), "other", 1));
        form.number("count", 0, 10);
        form.form("inner", inner -> inner.text("name", input -> TextRules.singleLine(input, 10)));
        form.requiredText("title", input -> TextRules.singleLine(input, 10));
        assertThat(faults(form))
                .containsExactlyInAnyOrder(
                        FieldError.of("count", "field.type", "whole number"),
                        FieldError.of("inner.name", "text.control-character", "U+0007"),
                        FieldError.of("title", "field.required"),
                        FieldError.of("other", "field.unknown", "other"));
    }

    @Test
    void an_unknown_name_inside_is_named_with_its_path() {
        var form = Form.ofJson(Map.of("inner", Map.of("typo", 1)));
        form.form("inner", inner -> inner.text("name", input -> input));
        assertThat(faults(form))
                .containsExactly(FieldError.of("inner.typo", "field.unknown", "typo"));
    }

    @Test
    void an_error_in_a_list_names_the_element() {
        var form = Form.ofJson(Map.of("items", List.of(Map.of("n", 1), "two", Map.of("n", "x"))));
        form.forms("items", 5, item -> item.number("n", 0, 9));
        assertThat(faults(form))
                .containsExactlyInAnyOrder(
                        FieldError.of("items[1]", "field.type", "object"),
                        FieldError.of("items[2].n", "field.type", "whole number"));
    }

    @Test
    void what_a_person_leaves_blank_is_absent_and_digits_are_numbers() {
        var form = Form.ofUserInput(Map.of("price", " ", "warranty", " 6 "));
        assertThat(form.value("price", raw -> raw)).isEmpty();
        assertThat(form.number("warranty", 0, 60)).contains(6L);
        form.check();
    }

    @Test
    void a_program_is_held_to_types() {
        var form = Form.ofJson(Map.of("warranty", "6", "flag", "true"));
        form.number("warranty", 0, 60);
        form.flag("flag");
        assertThat(faults(form))
                .extracting(FieldError::code)
                .containsExactly("field.type", "field.type");
    }

    @Test
    void a_monstrous_number_is_refused_without_being_expanded() {
        var form =
                Form.ofJson(
                        Map.of(
                                "a",
                                new BigDecimal("1e999999999"),
                                "b",
                                new BigDecimal("1e-999999999")));
        form.number("a", 0, 60);
        form.number("b", 0, 60);
        assertThat(faults(form)).hasSize(2);
    }

    @Test
    void a_whole_number_may_be_written_with_an_exponent_or_zeros() {
        var form = Form.ofJson(Map.of("a", new BigDecimal("1.25e5"), "b", new BigDecimal("12.00")));
        assertThat(form.number("a", 0, 200_000)).contains(125_000L);
        assertThat(form.number("b", 0, 200_000)).contains(12L);
    }

    private static List<FieldError> faults(Form form) {
        try {
            form.check();
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.errors();
        }
    }

    @Test
    void a_form_without_errors_passes() {
        Form.ofJson(Map.of()).check();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Form.ofJson(Map.of("x", 1)).check());
    }
}
