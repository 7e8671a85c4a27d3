package fr.reemploi.domain.vehicle;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Rejected input in a form that is safe to repeat in a message: short, printable, and cheap to
/// compute for any length.
final class SafeQuote {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_BITS = 256;

    private SafeQuote() {}

    static String of(Object value) {
        return switch (value) {
            case BigInteger big when big.bitLength() > MAX_BITS -> "…";
            case BigDecimal big when big.unscaledValue().bitLength() > MAX_BITS -> "…";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case CharSequence text -> truncated(text);
            default -> "…";
        };
    }

    private static String truncated(CharSequence text) {
        var builder = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH + 1L)
                .map(SafeQuote::printable)
                .forEach(builder::appendCodePoint);
        if (builder.codePointCount(0, builder.length()) <= MAX_LENGTH) return builder.toString();
        return builder.substring(0, builder.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }

    private static int printable(int point) {
        var bad =
                switch (Character.getType(point)) {
                    case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
                    case Character.FORMAT -> true;
                    default -> false;
                };
        return bad ? 0xFFFD : point;
    }
}
