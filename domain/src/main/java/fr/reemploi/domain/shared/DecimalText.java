package fr.reemploi.domain.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A decimal number as people write it: `89,90`, `1 234.5`, `1.234,50`, `1'234`. Groups of three
/// digits have one separator throughout; every kind of space is one.
///
/// A single point or comma before exactly three digits is ambiguous: `89.900`. The reader of a
/// quantity decides whether that is an error.
///
/// @param value the number, with a point or comma before three digits read as the decimal mark
/// @param asThousands the other reading of an ambiguous number
public record DecimalText(BigDecimal value, Optional<BigDecimal> asThousands) {
    /// Longer than any valid input; longer text is rejected before parsing.
    private static final int MAX_LENGTH = 64;

    private static final String FRACTION = "[.,](?<fraction>[0-9]{1,9})";
    private static final Pattern PLAIN =
            Pattern.compile(
                    "(?<whole>[0-9]{1,15})(?:" + FRACTION + ")?|" + "[.,](?<only>[0-9]{1,9})");
    private static final Pattern GROUPED =
            Pattern.compile(
                    "(?<whole>[1-9][0-9]{0,2}(?<sign>[ .,'])[0-9]{3}(?:\\k<sign>[0-9]{3}){0,4})"
                            + "(?:(?!\\k<sign>)"
                            + FRACTION
                            + ")?");

    /// Parses a number without sign or unit; empty when it is none.
    public static Optional<DecimalText> parse(String input) {
        var text = normalize(input);
        if (text.length() > MAX_LENGTH) return Optional.empty();
        var grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            var fraction = Optional.ofNullable(grouped.group("fraction"));
            return Optional.of(grouped(grouped.group("whole"), grouped.group("sign"), fraction));
        }
        var plain = PLAIN.matcher(text);
        if (!plain.matches()) return Optional.empty();
        var whole = Optional.ofNullable(plain.group("whole")).orElse("0");
        var fraction =
                Optional.ofNullable(plain.group("fraction"))
                        .or(() -> Optional.ofNullable(plain.group("only")));
        return Optional.of(new DecimalText(decimal(whole, fraction), Optional.empty()));
    }

    /// The text with one kind of space and apostrophe, without invisible characters; empty when it
    /// is far longer than any line with a number.
    public static String normalize(String input) {
        if (input.length() > 8 * MAX_LENGTH) return "";
        return input.replaceAll("\\p{Cf}", "")
                .replaceAll("\\h+", " ")
                .replaceAll("[\u2019\u02bc`]", "'")
                .strip();
    }

    private static DecimalText grouped(String whole, String sign, Optional<String> fraction) {
        var digits = whole.replaceAll("[^0-9]", "");
        var value = decimal(digits, fraction);
        var ambiguous =
                fraction.isEmpty()
                        && ".,".contains(sign)
                        && whole.indexOf(sign) == whole.lastIndexOf(sign);
        if (!ambiguous) return new DecimalText(value, Optional.empty());
        var mark = whole.indexOf(sign);
        var asDecimals = decimal(whole.substring(0, mark), Optional.of(whole.substring(mark + 1)));
        return new DecimalText(asDecimals, Optional.of(value));
    }

    private static BigDecimal decimal(String whole, Optional<String> fraction) {
        return new BigDecimal(fraction.map(digits -> whole + "." + digits).orElse(whole));
    }
}
