package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelYearsTest {
    private static final Year CURRENT = Year.of(2026);

    static List<Object> spellings() {
        return List.of(
                2008,
                2008L,
                "2008",
                " 2008 ",
                new BigDecimal("2008.0"),
                2008.0,
                new BigDecimal("2.008e3"),
                BigInteger.valueOf(2008));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void a_year_is_a_whole_number_or_four_digits(Object value) {
        assertThat(ModelYears.parse(value, CURRENT)).isEqualTo(Year.of(2008));
    }

    @Test
    void from_1900_to_next_year() {
        assertThat(ModelYears.parse(1900, CURRENT)).isEqualTo(Year.of(1900));
        assertThat(ModelYears.parse("2027", CURRENT)).isEqualTo(Year.of(2027));
    }

    static List<Object> nonsense() {
        return List.of(
                1899,
                2028,
                "1899",
                "2028",
                "08",
                "",
                "MMVIII",
                "02008",
                "+2008",
                "2 008",
                "٢٠٠٨",
                -2008,
                2008.5,
                new BigDecimal("1e999999999"),
                Long.MAX_VALUE,
                Double.NaN,
                true,
                List.of(2008),
                Map.of(),
                "2008".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void anything_else_is_refused_with_the_bounds(Object value) {
        assertRefused("year.invalid", () -> ModelYears.parse(value, CURRENT))
                .hasSize(3)
                .endsWith("1900", "2027");
    }
}
