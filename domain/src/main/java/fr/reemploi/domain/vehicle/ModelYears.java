package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.WholeNumber;
import java.time.Year;
import java.util.OptionalLong;

/// Valid model years: from the first series cars to next year.
public final class ModelYears {
    /// Older than any donor car.
    public static final int EARLIEST = 1900;

    private ModelYears() {}

    /// Reads a form value: four digits, or a number without a fraction.
    public static Year parse(Object value, Year current) {
        var latest = current.getValue() + 1;
        var year = number(value);
        if (year.isEmpty() || year.getAsLong() < EARLIEST || year.getAsLong() > latest)
            throw new InvalidInputException("year.invalid", SafeQuote.of(value), EARLIEST, latest);
        return Year.of((int) year.getAsLong());
    }

    private static OptionalLong number(Object value) {
        return switch (value) {
            case Number number -> WholeNumber.of(number);
            case String input when input.length() <= 64 -> digits(input.strip());
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong digits(String input) {
        return input.matches("[0-9]{4}")
                ? OptionalLong.of(Long.parseLong(input))
                : OptionalLong.empty();
    }
}
