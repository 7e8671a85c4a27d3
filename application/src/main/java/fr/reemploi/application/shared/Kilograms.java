package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.DecimalText;
import fr.reemploi.domain.shared.InvalidInputException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Parses a weight, `6,5`, `6.5 kg` or `6500 g`, to grams. Without a unit it is in kilograms, and
/// three digits after a point or comma are grams: `1,250 kg`.
public final class Kilograms {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(10_000_000);
    private static final Pattern INPUT =
            Pattern.compile(
                    "([0-9 .,']+?) ?(kgs?|kilos?|kilogram(?:me)?s?|g|gr|gram(?:me)?s?)?\\.?");

    private Kilograms() {}

    public static int parse(String input) {
        var match = INPUT.matcher(DecimalText.normalize(input).toLowerCase(Locale.ROOT));
        if (!match.matches()) throw malformed(input);
        var number = DecimalText.parse(match.group(1)).orElseThrow(() -> malformed(input));
        var unit = match.group(2);
        var inGrams = unit != null && unit.startsWith("g");
        if (inGrams && number.asThousands().isPresent()) throw malformed(input);
        var grams = inGrams ? number.value() : number.value().movePointRight(3);
        if (grams.signum() == 0 || grams.compareTo(LIMIT) >= 0) throw malformed(input);
        if (grams.stripTrailingZeros().scale() > 0) throw malformed(input);
        return grams.intValueExact();
    }

    private static InvalidInputException malformed(String input) {
        return new InvalidInputException("weight.malformed", input);
    }
}
