package fr.reemploi.domain.vehicle;

import java.math.BigDecimal;
import java.math.BigInteger;

/// What was given, as a refusal may repeat it: short, printable, and cheap to make however large it
/// was.
final class SafeQuote {
    private static final int LONGEST = 40;
    private static final int MOST_BITS = 256;

    private SafeQuote() {}

    static String of(Object given) {
        return switch (given) {
            case BigInteger big when big.bitLength() > MOST_BITS -> "…";
            case BigDecimal big when big.unscaledValue().bitLength() > MOST_BITS -> "…";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case CharSequence text -> shortened(text);
            default -> "…";
        };
    }

    private static String shortened(CharSequence text) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST + 1L)
                .map(SafeQuote::printable)
                .forEach(shown::appendCodePoint);
        if (shown.codePointCount(0, shown.length()) <= LONGEST) return shown.toString();
        return shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
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
