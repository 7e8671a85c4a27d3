package fr.reemploi.domain.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads a whole number of a form: a JSON number without a fraction or, in user input, digits. The
/// exponent is never expanded: `1e999999999` is a short text but a gigabyte of digits.
public final class WholeNumber {
    /// More digits than any accepted number has; rejects long runs of decimal zeros.
    private static final int MAX_BITS = 1_024;

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,15}");

    private WholeNumber() {}

    /// Reads the number of a form field.
    ///
    /// @param byHand whether digits in a text are accepted
    /// @throws InvalidInputException `field.type` when it is not a whole number,
    ///   `number.out-of-range` when it exceeds the bounds
    public static long read(Object raw, boolean byHand, long min, long max) {
        var number =
                switch (raw) {
                    case Number json -> of(json);
                    case String text when byHand && DIGITS.matcher(text.strip()).matches() ->
                            OptionalLong.of(Long.parseLong(text.strip()));
                    default -> OptionalLong.empty();
                };
        if (number.isEmpty()) throw new InvalidInputException("field.type", "whole number");
        var whole = number.getAsLong();
        if (whole < min || whole > max)
            throw new InvalidInputException("number.out-of-range", whole, min, max);
        return whole;
    }

    /// The number, clamped to the range of `long`; empty when it has a fraction.
    public static OptionalLong of(Number number) {
        return switch (number) {
            case Byte b -> OptionalLong.of(b);
            case Short s -> OptionalLong.of(s);
            case Integer i -> OptionalLong.of(i);
            case Long l -> OptionalLong.of(l);
            case BigInteger big -> OptionalLong.of(clamped(big));
            case BigDecimal decimal -> of(decimal);
            case Float f when Float.isFinite(f) -> of(new BigDecimal(f));
            case Double d when Double.isFinite(d) -> of(new BigDecimal(d));
            default -> OptionalLong.empty();
        };
    }

    private static long clamped(BigInteger big) {
        if (big.bitLength() < Long.SIZE) return big.longValue();
        return beyond(big.signum());
    }

    private static long beyond(int sign) {
        return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static OptionalLong of(BigDecimal decimal) {
        if (decimal.signum() == 0) return OptionalLong.of(0);
        if (decimal.unscaledValue().bitLength() > MAX_BITS) return OptionalLong.empty();
        if (hasFraction(decimal)) return OptionalLong.empty();
        var digits = (long) decimal.precision() - decimal.scale();
        return OptionalLong.of(
                digits > 20 ? beyond(decimal.signum()) : clamped(decimal.toBigIntegerExact()));
    }

    private static boolean hasFraction(BigDecimal decimal) {
        return decimal.scale() > 0 && decimal.stripTrailingZeros().scale() > 0;
    }
}
