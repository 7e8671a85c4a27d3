package fr.reemploi.domain.geo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Counts legal periods in whole days, in the French time of a place.
///
/// Regulation (EEC, Euratom) No 1182/71, art. 3, to which the Code de la consommation, L. 221-19,
/// refers: the day of the event is not counted, a period ends with the last hour of its last day,
/// and one that would end on a Saturday, a Sunday or a public holiday ends with the last hour of
/// the next working day.
///
/// @param zone the time zone of the place
/// @param postalArea the first characters of its postal code, or the area of an overseas country
///   code; empty outside France
public record FrenchCalendar(ZoneId zone, String postalArea) {
    /// Mainland France, and addresses abroad.
    public static final FrenchCalendar METROPOLITAN =
            new FrenchCalendar(ZoneId.of("Europe/Paris"), "");

    private static final String FRANCE = "FR";
    private static final int OVERSEAS_AREA_LENGTH = 3;
    private static final int DEPARTMENT_LENGTH = 2;

    private static final String SAINT_BARTHELEMY = "977";
    private static final String SAINT_MARTIN = "978";

    /// Their postal codes begin with those of Guadeloupe.
    private static final Map<String, String> AREAS_OF_POSTAL_CODES =
            Map.of("97133", SAINT_BARTHELEMY, "97150", SAINT_MARTIN);

    /// Overseas France has country codes of its own (ISO 3166-1), which an address may have instead
    /// of `FR`.
    private static final Map<String, String> AREAS_OF_COUNTRIES =
            Map.ofEntries(
                    Map.entry("GP", "971"),
                    Map.entry("MQ", "972"),
                    Map.entry("GF", "973"),
                    Map.entry("RE", "974"),
                    Map.entry("PM", "975"),
                    Map.entry("YT", "976"),
                    Map.entry("BL", SAINT_BARTHELEMY),
                    Map.entry("MF", SAINT_MARTIN),
                    Map.entry("TF", "984"),
                    Map.entry("WF", "986"),
                    Map.entry("PF", "987"),
                    Map.entry("NC", "988"));

    private static final Map<String, ZoneId> OVERSEAS_ZONES =
            Map.ofEntries(
                    Map.entry("971", ZoneId.of("America/Guadeloupe")),
                    Map.entry("972", ZoneId.of("America/Martinique")),
                    Map.entry("973", ZoneId.of("America/Cayenne")),
                    Map.entry("974", ZoneId.of("Indian/Reunion")),
                    Map.entry("975", ZoneId.of("America/Miquelon")),
                    Map.entry("976", ZoneId.of("Indian/Mayotte")),
                    Map.entry(SAINT_BARTHELEMY, ZoneId.of("America/St_Barthelemy")),
                    Map.entry(SAINT_MARTIN, ZoneId.of("America/Marigot")),
                    Map.entry("984", ZoneId.of("Indian/Kerguelen")),
                    Map.entry("986", ZoneId.of("Pacific/Wallis")),
                    Map.entry("987", ZoneId.of("Pacific/Tahiti")),
                    Map.entry("988", ZoneId.of("Pacific/Noumea")));

    /// Code du travail, L. 3133-1; the others depend on Easter.
    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 8),
                    MonthDay.of(7, 14),
                    MonthDay.of(8, 15),
                    MonthDay.of(11, 1),
                    MonthDay.of(11, 11),
                    MonthDay.of(12, 25));

    /// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
    private static final Set<Integer> EASTER_HOLIDAYS = Set.of(1, 39, 50);

    /// Moselle, Bas-Rhin and Haut-Rhin, with two more holidays (Code du travail, L. 3134-13): Good
    /// Friday and 26 December.
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");

    private static final MonthDay SECOND_CHRISTMAS_DAY = MonthDay.of(12, 26);
    private static final int GOOD_FRIDAY = -2;

    /// The abolition of slavery (décret 83-1003, art. 1).
    private static final Map<String, MonthDay> ABOLITION_DAYS =
            Map.of(
                    "971",
                    MonthDay.of(5, 27),
                    "972",
                    MonthDay.of(5, 22),
                    "973",
                    MonthDay.of(6, 10),
                    "974",
                    MonthDay.of(12, 20),
                    "976",
                    MonthDay.of(4, 27),
                    SAINT_BARTHELEMY,
                    MonthDay.of(10, 9),
                    SAINT_MARTIN,
                    MonthDay.of(5, 28));

    public static FrenchCalendar of(Address address) {
        var overseas = overseasArea(address);
        if (overseas.isPresent()) return overseas(overseas.get());
        if (!address.country().equals(FRANCE)) return METROPOLITAN;
        return new FrenchCalendar(
                METROPOLITAN.zone(), address.postalCode().substring(0, DEPARTMENT_LENGTH));
    }

    private static FrenchCalendar overseas(String area) {
        return new FrenchCalendar(Objects.requireNonNull(OVERSEAS_ZONES.get(area)), area);
    }

    private static Optional<String> overseasArea(Address address) {
        if (!address.country().equals(FRANCE))
            return Optional.ofNullable(AREAS_OF_COUNTRIES.get(address.country()));
        var prefix = address.postalCode().substring(0, OVERSEAS_AREA_LENGTH);
        var area = AREAS_OF_POSTAL_CODES.getOrDefault(address.postalCode(), prefix);
        return Optional.of(area).filter(OVERSEAS_ZONES::containsKey);
    }

    /// The first instant after a period of whole days that an event starts.
    public Instant endOfPeriod(Instant event, int days) {
        var last = LocalDate.ofInstant(event, zone).plusDays(days);
        while (!isWorkingDay(last)) last = last.plusDays(1);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The year of an instant: on 31 December it is not everywhere the same.
    public Year yearOf(Instant instant) {
        return Year.from(instant.atZone(zone));
    }

    public boolean isWorkingDay(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        var date = MonthDay.from(day);
        var sinceEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return FIXED_HOLIDAYS.contains(date)
                || EASTER_HOLIDAYS.contains(sinceEaster)
                || date.equals(ABOLITION_DAYS.get(postalArea))
                || (ALSACE_MOSELLE.contains(postalArea)
                        && (sinceEaster == GOOD_FRIDAY || date.equals(SECOND_CHRISTMAS_DAY)));
    }

    /// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8).
    static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var g = (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + b - b / 4 - g + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
