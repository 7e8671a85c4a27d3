package fr.reemploi.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fr.reemploi.domain.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
    private static final Coordinates PARIS = new Coordinates(48.8566, 2.3522);
    private static final Coordinates LYON = new Coordinates(45.7640, 4.8357);

    @Test
    void paris_is_392_km_from_lyon() {
        assertThat(PARIS.metresTo(LYON)).isCloseTo(391_500, within(1_000.0));
        assertThat(LYON.metresTo(PARIS)).isEqualTo(PARIS.metresTo(LYON));
        assertThat(PARIS.metresTo(PARIS)).isZero();
    }

    @Test
    void the_antipode_is_half_the_circumference_away() {
        assertThat(new Coordinates(0, -180).metresTo(new Coordinates(0, 0)))
                .isCloseTo(20_015_115, within(1_000.0));
        assertThat(new Coordinates(0, 180).metresTo(new Coordinates(0, -180)))
                .isCloseTo(0, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"48.8566,2.3522", " 48.8566 , 2.3522 "})
    void latitude_comes_first(String input) {
        assertThat(Coordinates.parse(input)).isEqualTo(PARIS);
    }

    @Test
    void the_south_and_the_west_are_negative() {
        assertThat(Coordinates.parse("-21,-61.5")).isEqualTo(new Coordinates(-21, -61.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "48.8",
                "48,8,2,3",
                "NaN,2",
                "1e1,2",
                "91,0",
                "-90.1,0",
                "0,180.5",
                "a,b",
                "48.;2."
            })
    void what_is_no_position_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Coordinates.parse(input))
                .satisfies(
                        exception -> assertThat(exception.code()).isEqualTo("coordinates.invalid"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 181})
    void a_longitude_that_is_no_number_or_too_far_is_refused(double longitude) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Coordinates(0, longitude));
    }
}
