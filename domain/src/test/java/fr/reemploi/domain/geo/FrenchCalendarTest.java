package fr.reemploi.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Legal periods in whole days.
final class FrenchCalendarTest {
    @ParameterizedTest
    @CsvSource({
        // an ordinary Monday, at noon, just after midnight and just before it in Paris
        "2026-03-02T12:00:00Z, 14, 2026-03-16T23:00:00Z",
        "2026-03-01T23:00:00Z, 14, 2026-03-16T23:00:00Z",
        "2026-03-02T22:59:59Z, 14, 2026-03-16T23:00:00Z",
        // over the change to summer time, and back
        "2026-03-23T12:00:00Z, 14, 2026-04-07T22:00:00Z",
        "2026-10-14T12:00:00Z, 14, 2026-10-28T23:00:00Z",
        // the last day is a Saturday, a Sunday
        "2026-03-07T12:00:00Z, 14, 2026-03-23T23:00:00Z",
        "2026-03-08T12:00:00Z, 14, 2026-03-23T23:00:00Z",
        // Friday 25 December, then a weekend
        "2026-12-11T12:00:00Z, 14, 2026-12-28T23:00:00Z",
        // Friday 1 May, then a weekend; Friday 8 May likewise
        "2026-04-17T12:00:00Z, 14, 2026-05-04T22:00:00Z",
        "2026-04-24T12:00:00Z, 14, 2026-05-11T22:00:00Z",
        // Ascension, Thursday 14 May 2026; Whit Monday, 25 May; Easter Monday, 6 April
        "2026-04-30T12:00:00Z, 14, 2026-05-15T22:00:00Z",
        "2026-05-09T12:00:00Z, 14, 2026-05-26T22:00:00Z",
        "2026-03-20T12:00:00Z, 14, 2026-04-03T22:00:00Z",
        "2026-03-21T12:00:00Z, 14, 2026-04-07T22:00:00Z",
        // New Year's Day of a leap year, thirty days
        "2027-12-02T12:00:00Z, 30, 2028-01-03T23:00:00Z",
        // one day
        "2026-07-13T12:00:00Z, 1, 2026-07-15T22:00:00Z"
    })
    void a_period_ends_at_midnight_of_its_last_working_day(Instant event, int days, Instant end) {
        assertThat(FrenchCalendar.METROPOLITAN.endOfPeriod(event, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "1818, 1818-03-22",
        "1943, 1943-04-25",
        "2000, 2000-04-23",
        "2024, 2024-03-31",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2038, 2038-04-25"
    })
    void easter_is_known_for_every_year(int year, LocalDate sunday) {
        assertThat(FrenchCalendar.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "97200, 2026-03-02T12:00:00Z, 2026-03-17T04:00:00Z",
        "97400, 2026-03-02T12:00:00Z, 2026-03-16T20:00:00Z",
        // 21 h on 1 March in Fort-de-France is 2 March in Paris
        "97200, 2026-03-02T01:00:00Z, 2026-03-17T04:00:00Z",
        "98800, 2026-03-02T12:00:00Z, 2026-03-16T13:00:00Z"
    })
    void days_are_those_of_the_place(String postalCode, Instant event, Instant end) {
        assertThat(calendar(postalCode, "FR").endOfPeriod(event, 14)).isEqualTo(end);
    }

    /// A parcel received at noon UTC on Monday 2 March: 14 days later in local time.
    @ParameterizedTest
    @CsvSource({
        "GP, 97110, 2026-03-17T04:00:00Z",
        "MQ, 97200, 2026-03-17T04:00:00Z",
        "GF, 97300, 2026-03-17T03:00:00Z",
        "RE, 97400, 2026-03-16T20:00:00Z",
        "PM, 97500, 2026-03-17T02:00:00Z",
        "YT, 97600, 2026-03-16T21:00:00Z",
        "BL, 97133, 2026-03-17T04:00:00Z",
        "MF, 97150, 2026-03-17T04:00:00Z",
        "WF, 98600, 2026-03-16T12:00:00Z",
        "PF, 98714, 2026-03-17T10:00:00Z",
        "NC, 98800, 2026-03-16T13:00:00Z"
    })
    void overseas_country_codes_have_the_days_of_the_place(
            String country, String postalCode, Instant end) {
        var event = Instant.parse("2026-03-02T12:00:00Z");
        // midnight has passed in Wallis: there it is 3 March already
        var days = country.equals("WF") ? 13 : 14;

        assertThat(calendar(postalCode, country).endOfPeriod(event, days)).isEqualTo(end);
        assertThat(calendar(postalCode, country)).isEqualTo(calendar(postalCode, "FR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "RUE 4", "97"})
    void the_country_code_alone_is_enough(String postalCode) {
        assertThat(calendar(postalCode, "NC")).isEqualTo(calendar("98800", "FR"));
    }

    @ParameterizedTest
    @CsvSource({
        "GP, 2026-05-27",
        "MQ, 2026-05-22",
        "GF, 2026-06-10",
        "RE, 2027-12-20",
        "YT, 2026-04-27",
        "BL, 2026-10-09",
        "MF, 2026-05-28"
    })
    void overseas_country_codes_have_the_holidays_of_the_place(String country, LocalDate day) {
        assertThat(calendar("97000", country).isWorkingDay(day)).isFalse();
        assertThat(FrenchCalendar.METROPOLITAN.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "67000, 2026-04-03",
        "57000, 2025-12-26",
        "97100, 2026-05-27",
        "97200, 2026-05-22",
        "97300, 2026-06-10",
        "97400, 2027-12-20",
        "97600, 2026-04-27"
    })
    void some_places_have_holidays_of_their_own(String postalCode, LocalDate day) {
        assertThat(calendar(postalCode, "FR").isWorkingDay(day)).isFalse();
        assertThat(FrenchCalendar.METROPOLITAN.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE", "DE", "MC"})
    void addresses_abroad_have_the_days_of_metropolitan_france(String country) {
        assertThat(calendar("97200", country)).isEqualTo(FrenchCalendar.METROPOLITAN);
    }

    @Test
    void there_are_eleven_holidays_a_year() {
        var weekdays = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1));
        // 104 days of weekends; 15 August and 1 November 2026 fall on them
        assertThat(weekdays.filter(day -> !FrenchCalendar.METROPOLITAN.isWorkingDay(day)))
                .hasSize(104 + 11 - 2);
    }

    private static FrenchCalendar calendar(String postalCode, String country) {
        return FrenchCalendar.of(
                new Address("Léa", "1 rue", Optional.empty(), postalCode, "Ville", country));
    }
}
