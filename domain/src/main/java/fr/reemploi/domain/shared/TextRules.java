package fr.reemploi.domain.shared;

import java.text.Normalizer;

/// Normalizes entered text: composed (NFC), trimmed, without control characters, of limited length.
public final class TextRules {
    private TextRules() {}

    /// A single line with white space collapsed.
    public static String singleLine(String input, int maxLength) {
        var folded = input.replaceAll("[\\t\\r\\n\\h]+", " ");
        return validated(folded, maxLength, false);
    }

    /// Text of several lines.
    public static String multiLine(String input, int maxLength) {
        return validated(input.replace("\r\n", "\n").replace('\r', '\n'), maxLength, true);
    }

    /// Whether a reader sees nothing: spaces of any kind and invisible characters.
    public static boolean isBlank(String input) {
        return input.codePoints()
                .allMatch(point ->
                        Character.isWhitespace(point)
                                || Character.isSpaceChar(point)
                                || Character.getType(point) == Character.FORMAT);
    }

    private static String validated(String input, int maxLength, boolean lines) {
        var text =
                Normalizer.normalize(input, Normalizer.Form.NFC)
                        .replaceAll("^[\\s\\h]+|[\\s\\h]+$", "");
        if (text.isEmpty()) throw new InvalidInputException("field.required");
        if (text.codePointCount(0, text.length()) > maxLength)
            throw new InvalidInputException("text.too-long", maxLength);
        text.codePoints().forEach(point -> rejectControlCharacter(point, lines));
        return text;
    }

    private static void rejectControlCharacter(int point, boolean lines) {
        var allowed = lines && (point == '\n' || point == '\t');
        var bad =
                Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || (point >= 0x202A && point <= 0x202E)
                        || (point >= 0x2066 && point <= 0x2069)
                        || point == 0xFFFE
                        || point == 0xFFFF;
        if (bad && !allowed)
            throw new InvalidInputException("text.control-character", "U+%04X".formatted(point));
    }
}
