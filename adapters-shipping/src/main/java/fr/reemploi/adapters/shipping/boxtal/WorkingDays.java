package fr.reemploi.adapters.shipping.boxtal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Stream;

/// Days on which carriers collect parcels: not weekends or public holidays in France.
final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 8),
                    MonthDay.of(7, 14),
                    MonthDay.of(8, 15),
                    MonthDay.of(11, 1),
                    MonthDay.of(11, 11),
                    MonthDay.of(12, 25));

    /// Easter Monday, Ascension Day and Whit Monday, as days after Easter Sunday.
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /// The day itself, or the next working day.
    static LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, date -> date.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorkingDay(LocalDate day) {
        var easter = easter(day.getYear());
        return !WEEKEND.contains(day.getDayOfWeek())
                && !FIXED.contains(MonthDay.from(day))
                && AFTER_EASTER.stream().noneMatch(after -> easter.plusDays(after).equals(day));
    }

    /// Computes Easter Sunday with the Meeus/Jones/Butcher algorithm.
    static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var full = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
        var offset = full - weekday;
        var month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
