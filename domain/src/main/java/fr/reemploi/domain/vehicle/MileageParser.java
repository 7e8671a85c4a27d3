package fr.reemploi.domain.vehicle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses mileages as people write them.
///
/// A number is plain digits, or groups of three separated by one character throughout. A point or
/// comma is therefore never a decimal mark, except before `k`: three digits after it would be
/// ambiguous there and are rejected.
final class MileageParser {
    /// Longer than any valid input; longer text is rejected before parsing.
    private static final int MAX_INPUT_LENGTH = 64;

    private static final BigDecimal BEYOND = BigDecimal.valueOf(Mileage.MAX_KILOMETRES + 1L);

    private static final BigDecimal KILOMETRES_IN_A_MILE = new BigDecimal("1.609344");

    private static final String UNIT = "(?:km|kms|kilom[eèé]t(?:re|er)s?|mi|miles?)\\.?";
    private static final String PREFIX = "(?:(?<before>" + UNIT + ") ?:? ?)?";
    private static final String SUFFIX = "(?: ?(?<after>" + UNIT + "))?";

    // a fraction with three decimals starts with zeros where groups would not: "0.125" is not 125
    private static final Pattern WHOLE =
            Pattern.compile(
                    PREFIX
                            + "(?<number>[0-9]+|(?!0+[.,])[0-9]{1,3}(?<sign>[ .,'])[0-9]{3}"
                            + "(?:\\k<sign>[0-9]{3})*)"
                            + SUFFIX);

    private static final Pattern THOUSANDS =
            Pattern.compile(
                    PREFIX
                            + "(?<number>(?:[0-9]+|[0-9]{1,3}(?<sign>[ '])[0-9]{3}"
                            + "(?:\\k<sign>[0-9]{3})*)(?:[.,][0-9]{1,2})?) ?k"
                            + SUFFIX);

    private MileageParser() {}

    static Mileage parse(String input) {
        if (input.length() > MAX_INPUT_LENGTH) throw Mileage.notANumber(input);
        var plain = normalize(input);
        var whole = WHOLE.matcher(plain);
        if (whole.matches()) return kilometres(whole, "[^0-9]", 1, input);
        var thousands = THOUSANDS.matcher(plain);
        if (thousands.matches()) return kilometres(thousands, "[ ']", 1_000, input);
        throw Mileage.notANumber(input);
    }

    /// Lower case, one kind of space and apostrophe, accents composed. Digits of other scripts are
    /// left alone and do not parse.
    private static String normalize(String input) {
        return Normalizer.normalize(input, Normalizer.Form.NFC)
                .replaceAll("\\h+", " ")
                .strip()
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static Mileage kilometres(Matcher match, String grouping, int each, String input) {
        var before = Optional.ofNullable(match.group("before"));
        var after = Optional.ofNullable(match.group("after"));
        if (before.isPresent() && after.isPresent()) throw Mileage.notANumber(input);
        var number =
                new BigDecimal(match.group("number").replaceAll(grouping, "").replace(',', '.'));
        var miles = before.or(() -> after).filter(unit -> unit.startsWith("mi")).isPresent();
        var distance = number.multiply(BigDecimal.valueOf(each));
        var exact = miles ? distance.multiply(KILOMETRES_IN_A_MILE) : distance;
        var whole = exact.setScale(0, RoundingMode.HALF_UP).min(BEYOND);
        return Mileage.ofKilometres(whole.longValueExact(), input);
    }
}
