package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressFormTest {
    @Test
    void each_error_is_at_its_field_and_all_are_reported_at_once() {
        var form =
                Form.ofUserInput(
                        Map.of(
                                "to",
                                Map.of(
                                        "name", "Léa",
                                        "line1", "x".repeat(101),
                                        "line2", "\u00a0",
                                        "postalCode", "4400",
                                        "city", "Nantes",
                                        "country", "FR")));
        assertThat(AddressForm.required(form, "to")).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(form::check)
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .extracting(FieldError::field)
                                .containsExactly("to.line1", "to.postalCode"));
    }

    @Test
    void what_is_well_written_is_an_address() {
        var input =
                Map.of(
                        "name", "Léa",
                        "line1", "1 rue du Port",
                        "line2", "\u00a0",
                        "postalCode", "44 000",
                        "city", "Nantes",
                        "country", "fr");
        var address =
                AddressForm.required(Form.ofUserInput(Map.of("to", input)), "to").orElseThrow();
        assertThat(address.postalCode()).isEqualTo("44000");
        assertThat(address.line2()).isEmpty();
    }
}
