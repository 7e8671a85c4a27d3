package fr.reemploi.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "89 | 8900",
                "0 | 0",
                "89,9 | 8990",
                "89.90 € | 8990",
                "89,900.00 | 8990000",
                "125000.0 | 12500000",
                ",50 | 50",
                "0.900 | 90",
                "0,50 | 50",
                "1234.500 | 123450",
                "1 250,00 euros | 125000",
                "1 234,50 € | 123450",
                "1.234,5 | 123450",
                "1,234.56 | 123456",
                "1'234.50 | 123450",
                "1’234 | 123400",
                "1.234.567 | 123456700",
                "12€50 | 1250",
                "12 € 50 | 1250",
                "12 euros 05 | 1205",
                "12EUR50 TTC | 1250",
                "1.250€50 | 125050",
                "1 250 € 50 | 125050",
                "€ 12,50 | 1250",
                "€12.50 | 1250",
                "EUR 12.50 | 1250",
                "89 EUR TTC | 8900",
                "89,90€TTC | 8990",
                "89 € T.T.C. | 8900",
                "89,90 Eur. | 8990",
                "89,- | 8900",
                "89.-- | 8900",
                "89,— € | 8900",
                "1.250,- | 125000",
                "999999999,99 | 99999999999"
            })
    void euros_are_read_as_people_type_them(String input, long cents) {
        assertThat(Money.parse(input)).isEqualTo(Money.cents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0020", "\u00a0", "\u202f", "\u2009", "\u2007", "\u3000", "\u200b\u00a0"})
    void every_kind_of_space_groups_and_surrounds(String space) {
        assertThat(Money.parse(space + "1" + space + "234,50" + space + "€" + space))
                .isEqualTo(Money.cents(123_450));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 8_990, 99_900, 100_000, 123_456, 100_000_000, 98_765_432})
    void every_way_of_writing_an_amount_reads_back_the_same(long cents) {
        var number = NumberFormat.getNumberInstance(Locale.ROOT);
        number.setMinimumFractionDigits(2);
        var english = number.format(BigDecimal.valueOf(cents, 2));
        var swapped = english.replace(',', '_').replace('.', ',');
        for (var written :
                List.of(
                        english,
                        swapped.replace('_', '.'),
                        swapped.replace('_', ' '),
                        swapped.replace('_', '\u202f') + " €",
                        swapped.replace("_", ""),
                        english.replace(",", ""),
                        english.replace(',', '\''),
                        swapped.replace("_", "").replace(',', '€')))
            assertThat(Money.parse(written)).as(written).isEqualTo(Money.cents(cents));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89.900 | 89 900,00 | 89,90 | 89,900.00 | 89.90",
                "1,234 | 1 234,00 | 1,23 | 1,234.00 | 1.23",
                "1.250 € | 1 250,00 | 1,25 | 1,250.00 | 1.25",
                "EUR 12,500 TTC | 12 500,00 | 12,50 | 12,500.00 | 12.50"
            })
    void an_ambiguous_price_is_refused_with_both_readings(
            String input, String thousands, String decimals, String inEnglish, String or) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Money.parse(input))
                .satisfies(exception -> {
                    assertThat(exception.code()).isEqualTo("money.ambiguous");
                    assertThat(exception.arguments())
                            .containsExactly(input, thousands, decimals, inEnglish, or);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "dix",
                "-5",
                "1e3",
                "12,345.6.7",
                "12 50",
                "1 2345",
                "12 5000",
                "1.234 567",
                "1234,567",
                "12€5",
                "12,5€50",
                "€12€",
                "12€500",
                "89 HT",
                "89 $",
                "89,",
                "89.90.",
                "0x10",
                "١٢",
                "8\n9",
                "1000000000",
                "9999999999"
            })
    void anything_else_is_refused_by_name(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Money.parse(input))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("money.malformed"));
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Money.parse(" 1".repeat(1_000_000)));
    }

    @Test
    void half_a_cent_goes_to_the_even_side_and_nothing_is_lost() {
        var price = Money.cents(12_345);
        var commission = price.atRate(1_000);
        assertThat(commission).isEqualTo(Money.cents(1_234));
        assertThat(price.minus(commission).plus(commission)).isEqualTo(price);
    }
}
