package fr.reemploi.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceBandTest {
    @ParameterizedTest
    @ValueSource(strings = {"24R 1 kg 5,40", "24R  1kg   5.4 €", "  24R 1,000 KG 5,40 EUR"})
    void a_line_of_prices_is_read_as_people_write_it(String input) {
        var band = PriceBand.parse(input);

        assertThat(band).isEqualTo(new PriceBand("24R", 1_000, Money.cents(540)));
        assertThat(band.line()).isEqualTo("24R 1 kg 5,40");
        assertThat(PriceBand.parse(band.line())).isEqualTo(band);
    }

    @Test
    void half_kilograms_are_preserved() {
        assertThat(PriceBand.parse("24R 0,5 kg 4").line()).isEqualTo("24R 0,5 kg 4,00");
        assertThat(PriceBand.parse("24R 30 kg 24,90").upToGrams()).isEqualTo(30_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24R",
                "24R 1 kg",
                "1 kg 5,40",
                "24R 1 kg free",
                "24R 1 kg 0",
                "24R 0 kg 5"
            })
    void what_is_no_line_of_prices_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PriceBand.parse(input))
                .returns("setting.not-a-price", InvalidInputException::code);
    }

    @Test
    void spaces_of_any_kind_and_grams_are_read() {
        assertThat(PriceBand.parse("24R\u00a0500\u202fg\u00a0 4€90").line())
                .isEqualTo("24R 0,5 kg 4,90");
    }

    @Test
    void an_ambiguous_price_is_refused_with_both_readings() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PriceBand.parse("24R 1 kg 5.400"))
                .returns("money.ambiguous", InvalidInputException::code)
                .satisfies(exception ->
                        assertThat(Messages.of(exception, Language.FR))
                                .contains("5.400", "5 400,00 €", "5,40 €"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7,5 | 7.5", "7.50 % | 7.5", "0 | 0", "8\u00a0% | 8", "50 | 50"})
    void a_percentage_is_read_as_people_write_it(String input, String value) {
        assertThat(commission(input)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4%5", "7,555", "7.500", "51", "-1", "%", "1 000", "7,5%%", "5 50"})
    void what_is_no_percentage_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> commission(input))
                .returns("setting.not-a-rate", InvalidInputException::code);
    }

    private static String commission(String input) {
        var name = MarketplaceFields.commission(SellerKind.GARAGE);
        return MarketplaceFields.SECTION.field(name).orElseThrow().rule().apply(input);
    }
}
