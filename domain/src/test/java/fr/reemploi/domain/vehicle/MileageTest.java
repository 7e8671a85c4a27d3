package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MileageTest {
    private static final String NOT_A_NUMBER = "mileage.not-a-number";
    private static final String OUT_OF_RANGE = "mileage.out-of-range";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "125000",
                "125 000",
                "125.000 km",
                "125,000",
                "125'000",
                "125’000",
                "125 000 Km",
                "125 000 kms",
                "125 000 kilomètres",
                "125 000 KILOMÈTRES",
                "125 000 kilome\u0300tres",
                "125 000 kilometres",
                "125 000 kilometers",
                "125 000 kilomètre",
                "km 125 000",
                "KM: 125000",
                "Km : 125.000",
                "125k",
                "125 K",
                "125 k km",
                "125kkm",
                "km 125k",
                "125,0k",
                "125.00 k",
                "125000km",
                "125 000 km.",
                "125\u00a0000",
                "125\u202f000 km",
                "125\u2009000\u00a0km",
                "125 000\u202fkm",
                "  125000\t",
                "125000\r\n",
                "125  000",
                "000125000"
            })
    void every_way_a_person_writes_it_is_understood(String input) {
        assertThat(Mileage.parse(input)).isEqualTo(new Mileage(125_000));
        assertThat(Mileage.of(input)).isEqualTo(new Mileage(125_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "78 000 mi | 125529",
                "78,000 miles | 125529",
                "78k miles | 125529",
                "mi 78'000 | 125529",
                "1 mile | 2",
                "0 mi | 0",
                "3 MI. | 5",
                "8 mi | 13",
                "12,5k mi | 20117",
                "1 242 742 mi | 1999999"
            })
    void a_mile_is_1_609344_kilometres_rounded_to_the_nearest(String input, int kilometres) {
        assertThat(Mileage.parse(input).kilometres()).isEqualTo(kilometres);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5k | 12500",
                "12.5k | 12500",
                "12,55 k km | 12550",
                "0,5k | 500",
                "1 250k | 1250000",
                "1'250,5k | 1250500",
                "2000k | 2000000",
                "0k | 0"
            })
    void thousands_may_have_decimals(String input, int kilometres) {
        assertThat(Mileage.parse(input).kilometres()).isEqualTo(kilometres);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0 km, 0", "7, 7", "999, 999", "1 000, 1000", "2 000 000, 2000000"})
    void the_ends_of_the_range_are_in_it(String input, int kilometres) {
        assertThat(Mileage.parse(input).kilometres()).isEqualTo(kilometres);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "beaucoup",
                "cent mille",
                "km",
                "k",
                "-5",
                "- 125 000",
                "−125000",
                "+125000",
                "125000,5",
                "125 000.50 km",
                "125000.0",
                "12,5",
                "0.125",
                "0,125",
                "78 000,5 mi",
                "12 5000",
                "1250 000",
                "125 00",
                "125 000 00",
                "125.0000",
                ",125",
                "125,",
                "125..000",
                "125. 000",
                "1 250.000",
                "1.250,000",
                "1,250'000",
                "1e5",
                "1.25e5",
                "1E5",
                "125_000",
                "0x1F",
                "١٢٥٠٠٠",
                "１２５０００",
                "१२५",
                "125٠00",
                "12²",
                "true",
                "null",
                "NaN",
                "Infinity",
                "[125000]",
                "{}",
                "125000 m",
                "125 000 km/h",
                "125k k",
                "125 M",
                "km 125 000 km",
                "km 125 000 mi",
                "125 000 km km",
                "125\n000",
                "125\u0000000",
                "1,250k",
                "1.500k",
                "12,345k",
                "1.250,5k",
                ",5k",
                "12,k",
                "-12k"
            })
    void what_is_no_whole_number_is_refused(String input) {
        assertRefused(NOT_A_NUMBER, () -> Mileage.parse(input));
        assertRefused(NOT_A_NUMBER, () -> Mileage.of(input));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000001",
                "2 000 001 km",
                "2001k",
                "125000k",
                "1 242 743 mi",
                "99999999999999999999999999999999999999",
                "999 999 999 999 999 999 999 mi"
            })
    void more_than_two_million_kilometres_is_out_of_range(String input) {
        assertRefused(OUT_OF_RANGE, () -> Mileage.parse(input)).containsExactly(input, "2000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void no_mileage_out_of_range_can_be_made(int kilometres) {
        assertRefused(OUT_OF_RANGE, () -> new Mileage(kilometres))
                .containsExactly("" + kilometres, "2000000");
    }

    static List<Object> wholeNumbers() {
        return List.of(
                125_000,
                125_000L,
                BigInteger.valueOf(125_000),
                new BigDecimal("125000"),
                new BigDecimal("125000.000"),
                new BigDecimal("1.25e5"),
                new BigDecimal("125E+3"),
                new BigDecimal("12500000e-2"),
                125_000.0,
                1.25e5,
                125_000f);
    }

    @ParameterizedTest
    @MethodSource("wholeNumbers")
    void any_number_without_a_fraction_is_understood(Object number) {
        assertThat(Mileage.of(number)).isEqualTo(new Mileage(125_000));
    }

    static List<Object> zeros() {
        return List.of(
                0,
                0L,
                BigInteger.ZERO,
                new BigDecimal("0.00"),
                new BigDecimal("0e999999999"),
                new BigDecimal("0e-999999999"),
                -0.0,
                (short) 0,
                (byte) 0);
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void zero_is_zero_however_written(Object number) {
        assertThat(Mileage.of(number).kilometres()).isZero();
    }

    static List<Object> noMileages() {
        return List.of(
                true,
                false,
                List.of(),
                List.of(125_000),
                Map.of(),
                'x',
                -1,
                -1L,
                Long.MIN_VALUE,
                BigInteger.TEN.pow(30).negate(),
                new BigDecimal("-1e999999999"),
                new BigDecimal("125000.5"),
                new BigDecimal("1e-999999999"),
                new BigDecimal("123456789012345678901234567890.5"),
                new BigDecimal("0.999"),
                125_000.5,
                1e-300,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Float.NaN);
    }

    @ParameterizedTest
    @MethodSource("noMileages")
    @Timeout(1)
    void what_cannot_be_a_mileage_is_refused_whatever_its_type(Object value) {
        assertRefused(NOT_A_NUMBER, () -> Mileage.of(value))
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThanOrEqualTo(41));
    }

    static List<Object> monsters() {
        return List.of(
                2_000_001,
                Long.MAX_VALUE,
                BigInteger.TEN.pow(30),
                new BigDecimal("1e999999999"),
                new BigDecimal("1e2147483647"),
                new BigDecimal("1e19"),
                new BigDecimal("2000001.00"),
                Double.MAX_VALUE,
                2_000_001.0);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    @Timeout(1)
    void numbers_too_large_are_out_of_range_and_never_written_out(Object value) {
        assertRefused(OUT_OF_RANGE, () -> Mileage.of(value))
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThanOrEqualTo(41));
    }

    @Test
    @Timeout(1)
    void a_million_digits_are_never_written_out() {
        var huge = BigInteger.TWO.pow(5_000_000);
        assertRefused(OUT_OF_RANGE, () -> Mileage.of(huge)).containsExactly("…", "2000000");
        assertRefused(NOT_A_NUMBER, () -> Mileage.of(huge.negate())).containsExactly("…");
        assertRefused(NOT_A_NUMBER, () -> Mileage.of(new BigDecimal(huge, 3))).containsExactly("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " ", "1 ", "123 ", "0,", "k", "km", "é", "1.", "\uD800"})
    @Timeout(1)
    void a_megabyte_is_refused_at_once_and_repeated_in_part_only(String piece) {
        var endless = piece.repeat(1_000_000);
        assertRefused(NOT_A_NUMBER, () -> Mileage.parse(endless))
                .hasSize(1)
                .allSatisfy(shown -> assertThat(shown).hasSize(41).endsWith("…"));
    }

    @Test
    void a_quoted_value_is_safe_for_pages_and_logs() {
        assertRefused(NOT_A_NUMBER, () -> Mileage.parse("12\u0000\r\n\uD800\u202E"))
                .containsExactly("12\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void mileages_compare() {
        assertThat(new Mileage(1)).isLessThan(new Mileage(2));
    }
}
