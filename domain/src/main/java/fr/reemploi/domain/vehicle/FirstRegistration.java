package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a vehicle was first registered (field B of the registration document).
public final class FirstRegistration {
    private static final int MAX_INPUT_LENGTH = 32;

    private static final Pattern ISO =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");
    private static final Pattern FRENCH =
            Pattern.compile("(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})");

    private FirstRegistration() {}

    /// Parses a date in ISO or French form: `2008-05-14`, `14/05/2008`.
    ///
    /// @throws InvalidInputException `date.invalid` for a malformed date or one before 1900,
    ///   `date.future` for a date after today
    public static LocalDate parse(String input, LocalDate today) {
        if (input.length() > MAX_INPUT_LENGTH) throw invalid(input);
        var date = read(input.strip(), input);
        if (date.getYear() < ModelYears.EARLIEST) throw invalid(input);
        if (date.isAfter(today))
            throw new InvalidInputException("date.future", SafeQuote.of(input), today);
        return date;
    }

    private static LocalDate read(String bare, String input) {
        var iso = ISO.matcher(bare);
        if (iso.matches()) return date(iso, input);
        var french = FRENCH.matcher(bare);
        if (french.matches()) return date(french, input);
        throw invalid(input);
    }

    private static LocalDate date(Matcher match, String input) {
        try {
            return LocalDate.of(
                    Integer.parseInt(match.group("year")),
                    Integer.parseInt(match.group("month")),
                    Integer.parseInt(match.group("day")));
        } catch (DateTimeException noSuchDay) {
            throw invalid(input);
        }
    }

    private static InvalidInputException invalid(String input) {
        return new InvalidInputException("date.invalid", SafeQuote.of(input));
    }
}
