package fr.reemploi.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89 | 8900",
                "89,9 | 8990",
                "89.90 € | 8990",
                "1 250,00 euros | 125000",
                "1.250 | 125000",
                "0 | 0"
            })
    void euros_are_read_as_people_type_them(String input, long cents) {
        assertThat(Money.parse(input)).isEqualTo(Money.cents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dix", "-5", "1e3", "1,234", "12 50", "9999999999"})
    void anything_else_is_refused_by_name(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Money.parse(input))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("money.malformed"));
    }

    @Test
    void half_a_cent_goes_to_the_even_side_and_nothing_is_lost() {
        var price = Money.cents(12_345);
        var commission = price.atRate(1_000);
        assertThat(commission).isEqualTo(Money.cents(1_234));
        assertThat(price.minus(commission).plus(commission)).isEqualTo(price);
    }
}
