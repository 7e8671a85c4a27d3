package fr.reemploi.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Parses a price in euros as people write it. A price that can be read in two ways is rejected
/// with both readings.
final class PriceText {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000);
    private static final String EURO = "(?:€|euros?|eur)";
    private static final Pattern VAT_INCLUDED =
            Pattern.compile(" ?(?:ttc|t\\.t\\.c\\.?|tvac|vat incl(?:uded|\\.)?)$");
    private static final Pattern MARK_IS_CURRENCY =
            Pattern.compile("(?<euros>[0-9][0-9 .,']*?) ?" + EURO + " ?(?<cents>[0-9]{2})");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?:(?<before>"
                            + EURO
                            + ") ?)?(?<number>[0-9 .,']+?)(?<dash>[.,] ?[-–—]{1,2})?"
                            + "(?: ?(?<after>"
                            + EURO
                            + "\\.?))?");

    private PriceText() {}

    /// @return the amount in cents
    static long cents(String input) {
        var text =
                VAT_INCLUDED
                        .matcher(DecimalText.normalize(input).toLowerCase(Locale.ROOT))
                        .replaceFirst("");
        var split = MARK_IS_CURRENCY.matcher(text);
        if (split.matches()) return cents(split.group("euros"), split.group("cents"), input);
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) throw malformed(input);
        if (amount.group("before") != null && amount.group("after") != null) throw malformed(input);
        if (amount.group("dash") != null) return cents(amount.group("number"), "00", input);
        var number = DecimalText.parse(amount.group("number")).orElseThrow(() -> malformed(input));
        if (number.asThousands().isPresent()) throw ambiguous(number, input);
        return cents(number.value(), input);
    }

    /// Whole euros, and cents after the currency: `12€50`, `1.250€50`.
    private static long cents(String euros, String cents, String input) {
        var number = DecimalText.parse(euros).orElseThrow(() -> malformed(input));
        var whole = number.asThousands().orElse(number.value());
        if (whole.scale() > 0) throw malformed(input);
        return cents(whole.add(new BigDecimal(cents).movePointLeft(2)), input);
    }

    private static long cents(BigDecimal euros, String input) {
        var cents = euros.movePointRight(2).stripTrailingZeros();
        if (cents.scale() > 0 || euros.compareTo(LIMIT) >= 0) throw malformed(input);
        return cents.longValueExact();
    }

    private static InvalidInputException malformed(String input) {
        return new InvalidInputException("money.malformed", input);
    }

    private static InvalidInputException ambiguous(DecimalText number, String input) {
        var thousands = number.asThousands().orElseThrow();
        return new InvalidInputException(
                "money.ambiguous",
                input,
                euros(thousands, Locale.FRANCE),
                euros(number.value(), Locale.FRANCE),
                euros(thousands, Locale.UK),
                euros(number.value(), Locale.UK));
    }

    /// With plain spaces, as the reader would type it.
    private static String euros(BigDecimal amount, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(amount).replaceAll("\\h", " ");
    }
}
