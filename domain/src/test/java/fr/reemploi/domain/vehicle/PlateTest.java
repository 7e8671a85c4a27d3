package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AB-123-CD | AB123CD | AB-123-CD",
                "ab 123 cd | AB123CD | AB-123-CD",
                "ab123cd | AB123CD | AB-123-CD",
                "AB.123.CD | AB123CD | AB-123-CD",
                "AB–123–CD | AB123CD | AB-123-CD",
                "ＡＢ-１２３-ＣＤ | AB123CD | AB-123-CD",
                "AA-001-AA | AA001AA | AA-001-AA",
                "ZZ-999-ZZ | ZZ999ZZ | ZZ-999-ZZ",
                "WW-123-AB | WW123AB | WW-123-AB",
                "AB-123-WW | AB123WW | AB-123-WW",
                "123 ABC 75 | 123ABC75 | 123 ABC 75",
                "1234 ab 01 | 1234AB01 | 1234 AB 01",
                "1 A 2b | 1A2B | 1 A 2B",
                "12-UV-2A | 12UV2A | 12 UV 2A",
                "7 XY 971 | 7XY971 | 7 XY 971",
                "55 BCD 95 | 55BCD95 | 55 BCD 95"
            })
    void plates_of_both_systems_are_read_as_typed(String input, String compact, String display) {
        assertThat(Plate.parse(input)).isEqualTo(new Plate(compact));
        assertThat(Plate.parse(input).display()).isEqualTo(display);
        assertThat(Plate.parse(display)).isEqualTo(new Plate(compact));
    }

    @ParameterizedTest
    @CsvSource({
        "AB-I23-CD, AB123CD",
        "AB-O1O-CD, AB010CD",
        "ab-i0o-cd, AB100CD",
        "I23 ABC 75, 123ABC75",
        "1O3 ABC 75, 103ABC75",
        "123 ABC O1, 123ABC01",
        "12 AB 9I, 12AB91"
    })
    void a_letter_in_place_of_a_digit_is_corrected(String input, String compact) {
        assertThat(Plate.parse(input).compact()).isEqualTo(compact);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AB-000-CD",
                "AB-OOO-CD",
                "SS-123-AB",
                "AB-123-SS",
                "IB-123-CD",
                "AO-123-CD",
                "AB-123-CU",
                "0B-123-CD",
                "AB-123-C0",
                "A1-123-CD",
                "AB-12-CD",
                "AB-1234-CD",
                "AB-123-CDE",
                "AB-S23-CD",
                "123 ABC 20",
                "123 ABC 96",
                "123 ABC 00",
                "123 ABC 2C",
                "123 ABC 970",
                "123 ABC 977",
                "123 ABCD 75",
                "12345 AB 75",
                "0123 AB 75",
                "123 75",
                "AB_123_CD",
                "AB-١٢٣-CD",
                "DE:AB 123",
                "ß-123-AB"
            })
    void anything_else_is_refused_by_name(String input) {
        assertRefused("plate.invalid", () -> Plate.parse(input)).containsExactly(input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-123-CD", "ab123cd", "ABO23CD", "123 ABC 75", ""})
    void only_the_compact_form_is_stored(String value) {
        assertRefused("plate.invalid", () -> new Plate(value));
    }

    @Test
    @Timeout(1)
    void a_megabyte_is_refused_at_once() {
        assertRefused("plate.invalid", () -> Plate.parse("1".repeat(1_000_000)))
                .allSatisfy(shown -> assertThat(shown).hasSize(41));
    }
}
