package fr.reemploi.domain.vehicle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;

/// A number as a JSON tree holds it, read without ever writing out its digits: `1e999999999` is
/// short to type and a gigabyte to expand.
final class WholeNumber {
    /// More digits than any number we ask for; a long run of zeros behind the point is no typing.
    private static final int MOST_BITS = 1_024;

    private WholeNumber() {}

    /// The number, brought to the nearest `long` where it is beyond; empty when it has a fraction.
    static OptionalLong of(Number number) {
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
        if (decimal.unscaledValue().bitLength() > MOST_BITS) return OptionalLong.empty();
        if (hasFraction(decimal)) return OptionalLong.empty();
        var digits = (long) decimal.precision() - decimal.scale();
        return OptionalLong.of(
                digits > 20 ? beyond(decimal.signum()) : clamped(decimal.toBigIntegerExact()));
    }

    private static boolean hasFraction(BigDecimal decimal) {
        return decimal.scale() > 0 && decimal.stripTrailingZeros().scale() > 0;
    }
}
