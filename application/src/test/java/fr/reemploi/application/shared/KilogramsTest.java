package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KilogramsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,5 | 6500",
                "6.5 kg | 6500",
                "6,5 Kgs | 6500",
                "1,234 | 1234",
                "1 200 kg | 1200000",
                "1 200,5 kg | 1200500",
                "6500 g | 6500",
                "6 500 grammes | 6500",
                "250g | 250",
                "0,250 kilo | 250"
            })
    void a_weight_is_read_as_people_write_it(String input, int grams) {
        assertThat(Kilograms.parse(input)).isEqualTo(grams);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "six", "6kg5", "-1", "1,2345", "0,5 g", "6.500 g", "20000", "1 t"})
    void anything_else_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Kilograms.parse(input))
                .returns("weight.malformed", InvalidInputException::code);
    }
}
