package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MileagePlausibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 1", // today
        "2026-11-22, 1",
        "2025-11-23, 1", // a full year
        "2025-11-22, 2",
        "2025-10-30, 2",
        "2025-10-23, 2", // whole months only
        "2024-11-23, 2",
        "2020-02-29, 7",
        "2012-01-01, 15"
    })
    void years_begun_since_first_registration_bound_the_mileage(LocalDate first, int years) {
        var bound = years * MileagePlausibility.MAX_KILOMETRES_PER_YEAR;
        assertPlausible(bound, Optional.of(first), Optional.empty());
        assertImplausible(bound + 1, years, Optional.of(first), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2026, 1", "2025, 2", "2020, 7", "2027, 1"})
    void else_the_model_year_counts_from_its_first_of_january(Year year, int years) {
        var bound = years * MileagePlausibility.MAX_KILOMETRES_PER_YEAR;
        assertPlausible(bound, Optional.empty(), Optional.of(year));
        assertImplausible(bound + 1, years, Optional.empty(), Optional.of(year));
    }

    @Test
    void the_first_registration_goes_before_the_year() {
        var first = Optional.of(LocalDate.of(2025, 12, 1));
        assertImplausible(120_001, 1, first, Optional.of(Year.of(2010)));
        assertPlausible(240_000, Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(Year.of(2026)));
    }

    @Test
    void a_vehicle_of_unknown_age_is_not_checked() {
        assertPlausible(2_000_000, Optional.empty(), Optional.empty());
    }

    @Test
    void the_mileage_of_an_old_car_is_bounded_by_the_absolute_maximum() {
        assertPlausible(2_000_000, Optional.empty(), Optional.of(Year.of(1900)));
    }

    @Test
    void a_mileage_never_runs_backwards() {
        var highest = Optional.of(new Mileage(125_000));
        assertRefused(
                        "mileage.rollback",
                        () -> MileagePlausibility.checkRollback(new Mileage(124_999), highest))
                .containsExactly("124999", "125000");
        assertThatCode(() -> MileagePlausibility.checkRollback(new Mileage(125_000), highest))
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_known_reading_there_is_no_rollback() {
        assertThatCode(() -> MileagePlausibility.checkRollback(new Mileage(0), Optional.empty()))
                .doesNotThrowAnyException();
    }

    private static void assertPlausible(
            int kilometres, Optional<LocalDate> first, Optional<Year> year) {
        assertThatCode(() -> MileagePlausibility.check(new Mileage(kilometres), first, year, TODAY))
                .doesNotThrowAnyException();
    }

    private static void assertImplausible(
            int kilometres, int years, Optional<LocalDate> first, Optional<Year> year) {
        assertRefused(
                        "mileage.implausible",
                        () ->
                                MileagePlausibility.check(
                                        new Mileage(kilometres), first, year, TODAY))
                .containsExactly("" + kilometres, "" + years * 120_000, "" + years);
    }
}
