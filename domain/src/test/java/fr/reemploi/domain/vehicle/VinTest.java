package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.shared.TsvFile;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {
    private static final Year CURRENT = Year.of(2026);
    private static final String CLIO = "VF1BR1S0H40000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VF1BR1S0H40000000",
                "vf1br1s0h40000000",
                " VF1 BR1S0H 40000000 ",
                "VF1-BR1S0H-40000000",
                "VF1–BR1S0H—40000000",
                "VF1\u00a0BR1S0H\u202f40000000\n"
            })
    void case_spaces_and_dashes_do_not_count(String input) {
        assertThat(Vin.parse(input)).isEqualTo(new Vin(CLIO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VF1BR1S0H4000000",
                "VF1BR1S0H400000000",
                "VF1BR1S0H4000000O",
                "VF1BR1S0H4000000I",
                "VF1BR1S0H4000000q",
                "VF1BR1S0H4000000É",
                "VF1BR1S0H400000ß",
                "ſF1BR1S0H40000000",
                "VF1BR1S0H4000000١",
                "VF1BR1S0H４0000000",
                "VF1_BR1S0H4000000"
            })
    void anything_else_is_refused_by_name(String input) {
        assertRefused("vin.invalid", () -> Vin.parse(input)).containsExactly(input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vf1br1s0h40000000", "VF1 BR1S0H40000000", "", "VF1BR1S0H40000000\n"})
    void a_vin_is_never_made_of_anything_but_its_characters(String value) {
        assertRefused("vin.invalid", () -> new Vin(value));
    }

    @Test
    @Timeout(1)
    void a_megabyte_is_refused_at_once() {
        assertRefused("vin.invalid", () -> Vin.parse(" ".repeat(1_000_000)));
        assertRefused("vin.invalid", () -> new Vin("A".repeat(1_000_000)))
                .allSatisfy(shown -> assertThat(shown).hasSize(41));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9AXKP042788", "11111111111111111", "5YJSA1E27HF000337"})
    void a_right_check_digit_matches(String value) {
        assertThat(new Vin(value).checkDigitMatches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1M8GDM9A1KP042788", "1M8GDM9AXKP042789", "WVWZZZ1JZXW000001"})
    void a_wrong_check_digit_is_accepted(String value) {
        assertThat(new Vin(value).checkDigitMatches()).isFalse();
    }

    @Test
    void every_character_affects_the_check_digit_except_those_of_equal_value() {
        var ones = "11111111111111111";
        for (int at = 0; at < ones.length(); at++) {
            if (at == 8) continue; // the check digit itself
            assertThat(new Vin(changed(ones, at, '2')).checkDigitMatches()).as("" + at).isFalse();
            assertThat(new Vin(changed(ones, at, 'J')).checkDigitMatches()).as("" + at).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"})
    void letters_of_equal_value_are_not_distinguished_by_the_check_digit(String letters) {
        assertThat(letters.chars().mapToObj(letter -> checkDigitWith((char) letter)))
                .containsOnly(checkDigitWith(letters.charAt(0)));
    }

    private static char checkDigitWith(char letter) {
        var before = "111" + letter + "1111";
        return "0123456789X"
                .chars()
                .mapToObj(digit -> new Vin(before + (char) digit + "11111111"))
                .filter(Vin::checkDigitMatches)
                .findFirst()
                .orElseThrow()
                .value()
                .charAt(8);
    }

    private static String changed(String value, int at, char to) {
        return value.substring(0, at) + to + value.substring(at + 1);
    }

    @Test
    void its_parts() {
        assertThat(new Vin(CLIO).wmi()).isEqualTo("VF1");
        assertThat(new Vin(CLIO).publicPart()).isEqualTo("VF1BR1S0H40");
    }

    @ParameterizedTest
    @CsvSource({
        "VF1, renault",
        "VF3, peugeot",
        "VF7, citroen",
        "VR1, ds",
        "WDB, mercedes-benz",
        "TMB, skoda",
        "SAL, land-rover",
        "ZAR, alfa-romeo",
        "WMW, mini",
        "UU1, dacia",
        "5YJ, tesla",
        "1C4, jeep"
    })
    void the_manufacturers_code_hints_at_the_make(String code, String make) {
        assertThat(new Vin(code + "AAAAAAAAAAAAAA").makeHint()).contains(make);
    }

    @Test
    void an_unknown_code_has_no_make() {
        assertThat(new Vin("11111111111111111").makeHint()).isEmpty();
    }

    @Test
    void the_table_of_codes_is_well_formed() {
        assertThat(TsvFile.read(Vin.class, "wmi.tsv"))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> {
                    assertThat(row.text("code")).matches("[A-HJ-NPR-Z0-9]{3}");
                    assertThat(row.text("make")).matches("[a-z]+(-[a-z]+)*");
                    assertThat(row.text("pair")).isIn("sure", "shared", "unconfirmed");
                })
                .extracting(row -> row.text("code"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "A, 1980 2010",
        "H, 1987 2017",
        "J, 1988 2018",
        "N, 1992 2022",
        "P, 1993 2023",
        "R, 1994 2024",
        "T, 1996 2026",
        "V, 1997 2027", // next year
        "W, 1998",
        "Y, 2000",
        "1, 2001",
        "9, 2009"
    })
    void the_tenth_character_may_mean_two_years_none_later_than_the_next(
            String character, String years) {
        var expected = Stream.of(years.split(" ")).map(Year::parse).toList();
        assertThat(withYear(character).modelYearCandidates(CURRENT)).isEqualTo(expected);
    }

    @Test
    void year_codes_repeat() {
        assertThat(withYear("A").modelYearCandidates(Year.of(2039)))
                .containsExactly(Year.of(1980), Year.of(2010), Year.of(2040));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "Z", "0"})
    void some_characters_mean_no_year(String character) {
        assertThat(withYear(character).modelYearCandidates(CURRENT)).isEmpty();
    }

    @Test
    void decoding_returns_everything_the_number_contains() {
        assertThat(new Vin(CLIO).decode(CURRENT))
                .isEqualTo(
                        new DecodedVin(
                                new Vin(CLIO),
                                Optional.of("renault"),
                                List.of(Year.of(2004)),
                                Confidence.MEDIUM));
    }

    @ParameterizedTest
    @CsvSource({
        "5YJSA1E27HF000337, HIGH", // the check digit agrees
        "5YJSA1E21HF000337, MEDIUM",
        "1C4AAAAAAAAAAAAAA, LOW", // shared
        "VFAAAAAAAAAAAAAAA, LOW", // unconfirmed
        "11111111111111111, LOW" // unknown
    })
    void confidence_depends_on_code_and_check_digit(String value, Confidence confidence) {
        assertThat(new Vin(value).decode(CURRENT).confidence()).isEqualTo(confidence);
    }

    private static Vin withYear(String character) {
        return new Vin("VF1AAAAAA" + character + "AAAAAAA");
    }
}
