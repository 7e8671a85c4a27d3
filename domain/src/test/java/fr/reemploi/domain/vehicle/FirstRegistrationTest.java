package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"2008-05-04", "04/05/2008", "4/5/2008", " 2008-05-04 "})
    void a_day_is_read_as_programs_and_as_people_write_it(String input) {
        assertThat(FirstRegistration.parse(input, TODAY)).isEqualTo(LocalDate.of(2008, 5, 4));
    }

    @Test
    void today_is_not_the_future_but_tomorrow_is() {
        assertThat(FirstRegistration.parse("2026-11-23", TODAY)).isEqualTo(TODAY);
        assertRefused("date.future", () -> FirstRegistration.parse("24/11/2026", TODAY))
                .containsExactly("24/11/2026", "2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2008",
                "2008-5-4",
                "2008-02-30",
                "2007-02-29",
                "31/04/2008",
                "05/14/2008",
                "14/05/08",
                "2008-05-14T00:00:00Z",
                "1899-12-31",
                "0000-00-00",
                "+2008-05-14",
                "٢٠٠٨-٠٥-١٤",
                "14 mai 2008"
            })
    void what_is_no_day_is_refused_by_name(String input) {
        assertRefused("date.invalid", () -> FirstRegistration.parse(input, TODAY))
                .containsExactly(input);
    }

    @Test
    void a_megabyte_is_refused_at_once() {
        assertRefused("date.invalid", () -> FirstRegistration.parse("1".repeat(1_000_000), TODAY));
    }
}
