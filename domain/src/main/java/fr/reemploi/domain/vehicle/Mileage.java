package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.WholeNumber;

/// Mileage of the donor vehicle when the part was removed.
public record Mileage(int kilometres) implements Comparable<Mileage> {
    /// The highest accepted mileage, in kilometres.
    public static final int MAX_KILOMETRES = 2_000_000;

    public Mileage {
        if (kilometres < 0 || kilometres > MAX_KILOMETRES) throw outOfRange(kilometres);
    }

    /// Parses user input: `125000`, `125 000 km`, `125.000`, `km 125'000`, `12,5k`, `78,000 miles`.
    public static Mileage parse(String input) {
        return MileageParser.parse(input);
    }

    /// Reads a form value: text, or a number without a fraction.
    public static Mileage of(Object value) {
        return switch (value) {
            case String input -> parse(input);
            case Number number -> ofNumber(number);
            default -> throw notANumber(value);
        };
    }

    private static Mileage ofNumber(Number number) {
        var whole = WholeNumber.of(number);
        if (whole.isEmpty() || whole.getAsLong() < 0) throw notANumber(number);
        return ofKilometres(whole.getAsLong(), number);
    }

    static Mileage ofKilometres(long kilometres, Object input) {
        if (kilometres > MAX_KILOMETRES) throw outOfRange(input);
        return new Mileage((int) kilometres);
    }

    static InvalidInputException notANumber(Object input) {
        return new InvalidInputException("mileage.not-a-number", SafeQuote.of(input));
    }

    private static InvalidInputException outOfRange(Object input) {
        return new InvalidInputException(
                "mileage.out-of-range", SafeQuote.of(input), MAX_KILOMETRES);
    }

    @Override
    public int compareTo(Mileage other) {
        return Integer.compare(kilometres, other.kilometres);
    }
}
