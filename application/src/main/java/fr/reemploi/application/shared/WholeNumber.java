package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Invalid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// A whole number of a form, within bounds: a JSON number without a fraction, or, typed by hand,
/// digits.
public final class WholeNumber {
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,15}");

    private WholeNumber() {}

    public static long read(Object raw, boolean byHand, long least, long most) {
        var number =
                switch (raw) {
                    case Integer small -> small.longValue();
                    case Long large -> large;
                    case BigInteger big when big.bitLength() < 63 -> big.longValueExact();
                    case BigDecimal decimal when isWhole(decimal) -> decimal.longValueExact();
                    case String text when byHand && DIGITS.matcher(text.strip()).matches() ->
                            Long.parseLong(text.strip());
                    default -> throw new Invalid("field.type", "whole number");
                };
        if (number < least || number > most)
            throw new Invalid("number.out-of-range", number, least, most);
        return number;
    }

    /// Looks at the exponent before expanding: `1e999999999` is a short text and an enormous
    /// number.
    private static boolean isWhole(BigDecimal decimal) {
        if (decimal.signum() == 0) return true;
        var digitsBeforePoint = (long) decimal.precision() - decimal.scale();
        return digitsBeforePoint > 0
                && digitsBeforePoint <= 18
                && decimal.scale() < 1_000
                && decimal.stripTrailingZeros().scale() <= 0;
    }
}
